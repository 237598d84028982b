import puppeteer, { type Browser } from 'puppeteer-core';
import { thisMachine } from './machine.ts';

/** How the browser is started. */
export interface LaunchOptions {
  /** The browser's executable. */
  readonly executablePath: string;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Lets the extension into private windows, as its page in the browser's settings does. */
  readonly privateWindows?: boolean;
  /** Leads hosts here, such as `MAP *.example.com:443 127.0.0.1:4443`; any certificate is then good. */
  readonly hostResolverRules?: string;
  /**
   * BCP 47 tag of the language of the extension's texts, whatever the machine's own is: `de`. English when left out, as
   * tests look for English names. DevTools itself follows where the browser has its texts.
   */
  readonly language?: string;
  /** X display of an Xvfb, such as `:99`; the desktop's own when left out. */
  readonly display?: string;
  /** False leaves Ctrl+C to the caller; otherwise it ends the browser and this process. */
  readonly handleSIGINT?: boolean;
}

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  win32: 'Windows NT 10.0; Win64; x64',
};

/** The user agent of a browser with a window: clerk-js takes one with "Headless" for a robot and goes offline. */
function windowedUserAgent(): string {
  const system = SYSTEMS[process.platform] ?? 'X11; Linux x86_64';
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36`;
}

/**
 * Starts a browser with the extension in it and a fresh profile, which goes when the browser closes. It is spoken to over
 * a pipe: branded Chrome loads an extension no other way, and the browser ends with this process.
 * @throws Error of puppeteer when the browser does not start, with what it printed; Error that names the folder when it
 * refuses the extension.
 */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { language = 'en-US' } = options;
  const args = [
    '--disable-blink-features=AutomationControlled', // navigator.webdriver too makes clerk-js go offline
    '--disable-component-update',
    '--enable-unsafe-extension-debugging', // asked for by browsers before 2026
    `--lang=${language}`,
    '--no-default-browser-check',
    '--window-size=1400,900',
  ];
  if (process.platform === 'linux' && thisMachine.isRoot) args.push('--no-sandbox'); // the sandbox refuses root
  if (options.headless) args.push(`--user-agent=${windowedUserAgent()}`);
  if (options.hostResolverRules) {
    args.push(`--host-resolver-rules=${options.hostResolverRules}`, '--ignore-certificate-errors');
  }
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    handleSIGINT: options.handleSIGINT ?? true,
    args,
    env: {
      ...process.env,
      LANGUAGE: language.replace('-', '_'), // on Linux dates and DevTools follow this one
      ...(options.display ? { DISPLAY: options.display, WAYLAND_DISPLAY: undefined } : {}),
    },
  });
  try {
    await browser.installExtension(options.extension, { enabledInIncognito: options.privateWindows ?? false });
    return browser;
  } catch (error) {
    await browser.close();
    throw new Error(`The browser does not take the extension in ${options.extension}.`, { cause: error });
  }
}
