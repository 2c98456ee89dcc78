// The search's figures in Chromium's main thread.
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../support/browsers.mjs';
import { root } from '../support/install.mjs';

/** Time for an engine at a size, in ms. */
const BUDGET = 2500;

/** A page apart from all others is told the time to 5 µs, any other to 100 µs. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Opens Chromium; gives a function from organizations and keystrokes to figures, or undefined without Chromium. */
export async function openChromium() {
  const { chromium } = findEngines().found;
  if (!chromium) return undefined;
  const { outputFiles } = await build({
    entryPoints: [`${root}/tests/bench/search-page.mjs`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const browser = await puppeteer.launch({
    executablePath: chromium.browser,
    args: ['--no-sandbox', '--disable-gpu'],
    protocolTimeout: 600_000,
  });
  return {
    async measure(organizations, keystrokes) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        void request.respond({ contentType: 'text/html', headers: ISOLATED, body: '' });
      });
      await page.goto('http://localhost/');
      await page.addScriptTag({ content: outputFiles[0].text });
      const figures = await page.evaluate(
        (...given) => window.measure(...given),
        organizations,
        keystrokes,
        BUDGET,
      );
      await page.close();
      return figures;
    },
    close: () => browser.close(),
  };
}
