/** Adds the two frames of `/frames`. Each may have a clerk-js version of its own. */
export function addFrames({ crossOriginFrame }, query) {
  const section = document.createElement('section');
  section.className = 'frames';
  section.append(
    frame(
      'Same-origin frame',
      new URL('/frames/same-origin', location.href),
      query.get('same-origin') ?? query.get('clerk-js'),
    ),
    frame('Cross-origin frame', new URL(crossOriginFrame), query.get('cross-origin') ?? query.get('clerk-js')),
  );
  document.body.append(section);
}

function frame(title, url, version) {
  if (version) url.searchParams.set('clerk-js', version);
  const iframe = document.createElement('iframe');
  iframe.title = title;
  iframe.src = url.href;
  return iframe;
}
