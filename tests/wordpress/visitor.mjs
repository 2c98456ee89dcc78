// A browser on that WordPress: who signs in, writes and reads.
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../support/browsers.mjs';

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

/** A new page in a session of its own, signed in with a role or not. */
export async function visitor(browser, url, role) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  await page.setViewport({ width: 1280, height: 900 });
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load/.test(message.text()))
      errors.push(message.text());
  });
  // Pictures of users come from elsewhere; what this site lacks is an error.
  page.on('response', (response) => {
    if (response.url().startsWith(url) && response.status() >= 500)
      errors.push(`${response.status()} ${response.url()}`);
  });
  if (role) {
    await page.goto(`${url}/wp-login.php`);
    // Not typed: the page's own script moves the focus while one types.
    await page.evaluate((role) => {
      document.querySelector('#user_login').value = role;
      document.querySelector('#user_pass').value = 'secret';
      document.querySelector('#loginform').requestSubmit();
    }, role);
    await page.waitForSelector('#wpadminbar');
  }
  return Object.assign(page, { errors, leave: () => context.close() });
}

/** Opens the block editor on a new post or page, or on one there is. */
export async function openEditor(page, url, post) {
  await page.goto(`${url}/wp-admin/${post ? `post.php?post=${post}&action=edit` : 'post-new.php'}`);
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor')?.getCurrentPostId());
  await page.waitForSelector('.block-editor-block-list__layout');
}

/** Inserts a block as one types: a slash, its name, Enter. */
export async function typeBlock(page, name) {
  await page.waitForSelector('.block-editor-default-block-appender__content');
  await page.click('.block-editor-default-block-appender__content');
  await page.keyboard.type(`/${name}`);
  await page.waitForSelector('.components-autocomplete__result.is-selected');
  await page.keyboard.press('Enter');
}

/** Gives a post a title, publishes it, and waits until the server has it. */
export const publish = (page, title) =>
  page.evaluate(async (title) => {
    const { dispatch, select } = wp.data;
    dispatch('core/editor').editPost({ title, status: 'publish' });
    await dispatch('core/editor').savePost();
    const saved = select('core/editor').didPostSaveRequestSucceed();
    return {
      saved,
      id: select('core/editor').getCurrentPostId(),
      link: select('core/editor').getPermalink(),
    };
  }, title);

/** Which blocks the editor finds in the post, and whether each is as it was saved. */
export const blocksIn = (page) =>
  page.evaluate(() =>
    wp.data
      .select('core/block-editor')
      .getBlocks()
      .map(({ name, isValid, attributes }) => ({ name, isValid, attributes })),
  );

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
  const mark = await page.waitForSelector('body >>> sup a');
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
