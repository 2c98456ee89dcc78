// Pictures of the page, how much two of them differ, and what is left of the forgotten: see screens.ts for the asking.
import { mkdirSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The pictures of a test page, by name. */
const pictures = new WeakMap();
const of = (page) => {
  if (!pictures.has(page)) pictures.set(page, new Map());
  return pictures.get(page);
};

/** Where `npm run screenshots` keeps the pictures that it takes. */
const folder = process.env.CARE_GUIDE_SCREENSHOTS;

const commands = {
  async picture({ name, clip }, page) {
    const session = await page.createCDPSession();
    const { data } = await session.send('Page.captureScreenshot', {
      clip: { ...clip, scale: 1 },
      captureBeyondViewport: true,
    });
    await session.detach();
    const picture = Buffer.from(data, 'base64');
    of(page).set(name, PNG.sync.read(picture));
    if (folder) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/${name.replaceAll(/\W+/g, '-')}.png`, picture);
    }
    return {};
  },
  async 'collect-garbage'(_, page) {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
    return {};
  },
  /** A tab of its own: opens an address, does something there, leaves for another page, and comes back by the browser's button. */
  async 'leave-and-return'({ url, before, after }, page) {
    const tab = await page.browser().newPage();
    try {
      await tab.goto(url);
      await tab.evaluate(before);
      await tab.goto(new URL('/site/answer?body=Elsewhere', url).href);
      await tab.goBack();
      return { told: await tab.evaluate(after) };
    } finally {
      await tab.close();
    }
  },
  /** How many pixels differ, but for the smoothing of edges. */
  'picture-difference'({ names: [a, b] }, page) {
    const [one, other] = [of(page).get(a), of(page).get(b)];
    const { width, height } = one;
    if (width !== other.width || height !== other.height) return { pixels: Infinity };
    return { pixels: pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0 }) };
  },
};

/** Chromium only; elsewhere a command answers `{ supported: false }`. */
export const screensPlugin = () => ({
  name: 'care-guide-screens',
  async executeCommand({ command, payload, session: { id, browser } }) {
    if (!(command in commands)) return;
    if (browser.name !== 'Chromium') return { supported: false };
    return { supported: true, ...(await commands[command](payload, browser.getPage(id))) };
  },
});
