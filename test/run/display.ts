/** True where a browser can open no window, and where `--headless` asks for none. */
export function isHeadless(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
  return !hasDisplay || process.argv.includes('--headless');
}
