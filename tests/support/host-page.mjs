// A browser on a host's page, and what a reader does there.
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findEngines } from './browsers.mjs';

const TIMEOUT = 15_000;

/** Starts Chromium. */
export function startBrowser() {
  const executablePath = findEngines().found.chromium?.browser;
  if (!executablePath) throw new Error('Chromium is not on this machine: set CHROME_PATH.');
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Where pictures go, for a person to look at; nowhere without CARE_GUIDE_SCREENS. */
export async function picture(page, name, fullPage = false) {
  const folder = process.env.CARE_GUIDE_SCREENS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
}

/** A new page in a session of its own; `errors` is what the console and the page's code complained of. */
export async function newPage(browser, complaints = ['error']) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  await page.setViewport({ width: 1280, height: 900 });
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (complaints.includes(message.type()) && !/^Failed to load/.test(message.text()))
      errors.push(message.text());
  });
  return Object.assign(page, { errors, leave: () => context.close() });
}

/** Waits for the guide, then says how it stands on the page. */
export async function readGuide(page, selector = 'care-guide') {
  await page.waitForFunction(
    (selector) => {
      const root = document.querySelector(selector)?.shadowRoot;
      return root?.querySelector('[part=guide]');
    },
    {},
    selector,
  );
  return page.evaluate((selector) => {
    const guide = document.querySelector(selector);
    const box = guide.getBoundingClientRect();
    return {
      title: guide.shadowRoot.querySelector('[part=title]').textContent.trim(),
      level: guide.shadowRoot.querySelector('[part=title]').localName,
      lang: guide.shadowRoot.querySelector('[part=guide]').lang,
      width: box.width,
      height: box.height,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      staticShown: [...guide.children].some(
        (child) => child.slot === '' && child.getClientRects().length > 0,
      ),
      scripts: [...document.scripts]
        .filter(({ src }) => src.includes('care-guide.js'))
        .map(({ outerHTML }) => outerHTML),
    };
  }, selector);
}

/** Types into the search and chooses the first match; gives what the answer says. */
export async function search(page, text) {
  const inside = (selector) => `body >>> care-coverage-search >>> ${selector}`;
  const input = await page.waitForSelector(inside('[part=input]'));
  await input.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await input.click();
  await input.type(text);
  const option = await page.waitForSelector(inside('[part=option]'));
  const name = await option.evaluate(({ textContent }) => textContent.trim());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const answer = await page.waitForSelector(inside('[part=answer]'));
  return {
    name,
    answer: await answer.evaluate(({ textContent }) => textContent.replace(/\s+/g, ' ')),
  };
}

/** Follows the guide's first citation; gives the note that has the focus, and where it stands in the window. */
export async function followCitation(page) {
  const mark = await page.waitForSelector('body >>> [part=guide] sup a');
  await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.closest('li');
  });
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const { top, bottom } = focused.getBoundingClientRect();
    return {
      text: focused.closest('li').textContent.trim(),
      inView: top >= 0 && bottom <= innerHeight + 1,
    };
  });
}
