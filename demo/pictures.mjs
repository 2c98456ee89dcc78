// `npm run pictures`: takes the README's picture of the widget, and those of the gallery's cards, with Chromium. Build first.
import { mkdirSync, statSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../tests/support/browsers.mjs';
import { root } from '../tests/support/install.mjs';
import { serveDemo } from './server.mjs';

/** CSS pixels; `shrink` is how much smaller the picture is than the page. */
const CARD = { width: 1100, height: 760, shrink: 0.5 };
const PICTURES = [
  {
    file: 'docs/widget.webp',
    page: 'index.html',
    width: 760,
    height: 900,
    shrink: 1,
    query: 'quill',
  },
  { file: 'demo/pictures/employer.webp', page: 'employer/', ...CARD },
  { file: 'demo/pictures/plan.webp', page: 'plan/', ...CARD },
  { file: 'demo/pictures/clinic.webp', page: 'clinic/', ...CARD },
  { file: 'demo/pictures/smallest.webp', page: 'index.html', ...CARD },
  { file: 'demo/pictures/hostile.webp', page: 'hostile.html', ...CARD },
];

process.chdir(root);
const { chromium } = findEngines().found;
if (!chromium) throw new Error('Pictures need Chromium: set CHROME_PATH to its program.');
mkdirSync('demo/pictures', { recursive: true });
const server = await serveDemo(0);
const browser = await puppeteer.launch({
  executablePath: chromium.browser,
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Waits until two pictures in a row are the same: also on a page that does its worst to whatever runs in it. */
async function settled(page) {
  for (let before, now; ; before = now) {
    now = await page.screenshot({ encoding: 'base64' });
    if (now === before) return;
  }
}

for (const { file, page: path, width, height, shrink, query } of PICTURES) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: shrink });
  await page.goto(`${server.address}/demo/${path}`, { waitUntil: 'networkidle0' });
  await settled(page);
  if (query) {
    const input = await page.waitForSelector('care-guide >>> input');
    await input.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await input.type(query);
    await page.waitForSelector('care-guide >>> [role=option]');
  }
  await page.screenshot({ path: file, type: 'webp', quality: 80 });
  console.log(`${file}: ${statSync(file).size.toLocaleString('en')} bytes`);
  await page.close();
}
await browser.close();
await server.close();
