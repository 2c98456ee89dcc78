// What the tests ask of the browser from outside the page, where the stock commands cannot: see commands.ts for the asking.

/** Where the page puts the element that a command is about. A global travels to every protocol; an element does not. */
const ELEMENT = 'window.__commandElement';

const WEBDRIVER_KEYS = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

const MEDIA = {
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
  reducedMotion: 'prefers-reduced-motion',
  colorScheme: 'prefers-color-scheme',
};

/** A session with Chromium's developer tools, kept for the page: object ids do not travel between sessions. */
const sessions = new WeakMap();
async function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
  return sessions.get(page);
}

/** `['Shift', 'Tab']` held down in turn and let go in reverse. */
async function puppeteerKeys(keys, page) {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

const puppeteerType = (text, page) => page.keyboard.type(text);

const axNode = ({ role, name, value, properties = [] }) => ({
  role: role?.value,
  name: name?.value,
  value: value?.value,
  properties: Object.fromEntries(
    properties.map((property) => [
      property.name,
      property.value.relatedNodes
        ? property.value.relatedNodes.map((node) => node.idref ?? node.text ?? '')
        : property.value.value,
    ]),
  ),
});

/** The words of a page and of the shadow trees in it. */
const wordsOf = () => {
  const words = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? node.data
      : ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(node.nodeName)
        ? ''
        : [...(node.shadowRoot ?? node).childNodes].map(words).join(' ');
  return `${document.title} ${words(document.body)}`.replace(/\s+/g, ' ');
};

/** Opens a page by itself, in a window that covers no other, and gives its words once a text is among them. */
async function puppeteerVisit({ address, until }, page) {
  const context = await page.browser().createBrowserContext();
  try {
    const visited = await context.newPage();
    await visited.goto(new URL(address, page.url()).href);
    await visited.waitForFunction(`(${wordsOf})().includes(${JSON.stringify(until)})`, {
      timeout: 10_000,
      polling: 50,
    });
    return { words: await visited.evaluate(`(${wordsOf})()`) };
  } finally {
    await context.close();
  }
}

const chromium = {
  visit: puppeteerVisit,
  keys: puppeteerKeys,
  type: puppeteerType,
  async media({ media = '', ...features }, page) {
    await (
      await devtools(page)
    ).send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(MEDIA).map(([key, name]) => ({ name, value: features[key] ?? '' })),
    });
  },
  async ax(_, page) {
    const session = await devtools(page);
    const { result } = await session.send('Runtime.evaluate', { expression: ELEMENT });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    return axNode(nodes[0]);
  },
  async 'ax-tree'(_, page) {
    const session = await devtools(page);
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.send('Accessibility.disable');
    return { nodes: nodes.filter(({ ignored }) => !ignored).map(axNode) };
  },
};

const firefox = {
  visit: puppeteerVisit,
  keys: puppeteerKeys,
  type: puppeteerType,
  /** Firefox tells whether an element has a role or a name, not which: each is sought, under the root that holds the element. */
  async ax(expected, page, { browser }) {
    const element = await page.evaluateHandle(ELEMENT);
    const root = await element.evaluateHandle((node) => node.getRootNode());
    const has = async (locator) => {
      const { result } = await browser.connection.send('browsingContext.locateNodes', {
        context: page.mainFrame()._id,
        locator: { type: 'accessibility', value: locator },
        startNodes: [{ sharedId: root.remoteValue().sharedId }],
      });
      return result.nodes.some(({ sharedId }) => sharedId === element.remoteValue().sharedId);
    };
    const told = {};
    for (const key of ['role', 'name']) {
      if (expected[key] !== undefined && (await has({ [key]: expected[key] })))
        told[key] = expected[key];
    }
    return told;
  },
};

const keyboard = (driver, actions) =>
  driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
const down = (value) => ({ type: 'keyDown', value });
const up = (value) => ({ type: 'keyUp', value });

const webkit = {
  async keys(keys, driver) {
    const values = keys.map((key) => WEBDRIVER_KEYS[key] ?? key);
    await keyboard(driver, [...values.map(down), ...values.toReversed().map(up)]);
  },
  /** Each key goes up before the next goes down: the stock command holds them all, and a held key gives no second letter. */
  async type(text, driver) {
    await keyboard(
      driver,
      [...text].flatMap((letter) => [down(letter), up(letter)]),
    );
  },
  async ax(_, driver) {
    const [id] = Object.values(await driver.execute(`return ${ELEMENT}`));
    return {
      role: await driver.getElementComputedRole(id),
      name: await driver.getElementComputedLabel(id),
    };
  },
};

/** The commands of commands.ts. One that the engine does not know answers `{ supported: false }`. */
export const commandsPlugin = () => ({
  name: 'care-guide-commands',
  async executeCommand({ command, payload, session: { id, browser } }) {
    if (!(command in chromium)) return;
    const [engine, target] =
      browser.type === 'webdriver'
        ? [webkit, browser.driver]
        : [browser.name === 'Firefox' ? firefox : chromium, browser.getPage(id)];
    if (!(command in engine)) return { supported: false };
    return { supported: true, ...(await engine[command](payload, target, browser)) };
  },
});
