/** Adds the script of clerk-js as a page would; it comes from the given address. */
export function addClerkScript({ publishableKey, proxyUrl, domain }, url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.async = true;
    script.crossOrigin = 'anonymous';
    script.dataset.clerkJsScript = '';
    script.dataset.clerkPublishableKey = publishableKey;
    if (proxyUrl) script.dataset.clerkProxyUrl = proxyUrl;
    if (domain) script.dataset.clerkDomain = domain;
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${script.src} could not be loaded.`)));
    document.head.append(script);
  });
}

/** What the page gives to `Clerk.load`. */
export function loadOptions({ domain, isSatellite, signInUrl, loadOptions: more }) {
  return {
    telemetry: false,
    ...(isSatellite && { isSatellite, domain, satelliteAutoSync: true }),
    ...(signInUrl && { signInUrl }),
    ...more,
  };
}
