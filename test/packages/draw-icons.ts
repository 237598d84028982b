/** `npm run docs:icons`: draws the pictures for the stores from `docs/store/*.svg`, in the browser that `npm start` takes. */
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browser/find-browser.ts';
import { thisMachine } from '../browser/machine.ts';

const PICTURES = [
  { from: 'icon', to: 'icon-128', width: 128, height: 128 },
  { from: 'icon', to: 'icon-300', width: 300, height: 300 },
  { from: 'tile', to: 'tile-440x280', width: 440, height: 280 },
];

const args = process.platform === 'linux' && thisMachine.isRoot ? ['--no-sandbox'] : [];
const browser = await puppeteer.launch({ executablePath: await findBrowser(), args });
try {
  const page = await browser.newPage();
  for (const { from, to, width, height } of PICTURES) {
    await page.setViewport({ width, height });
    const svg = readFileSync(`docs/store/${from}.svg`, 'base64');
    await page.setContent(
      `<style>body { margin: 0 } img { display: block; width: 100vw }</style><img src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.waitForFunction('document.images[0].complete');
    writeFileSync(`docs/store/${to}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
