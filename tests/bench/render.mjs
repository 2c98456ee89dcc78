#!/usr/bin/env node
// What the widget costs a page beyond the same guide written into it as plain HTML. Figures are ratios of one run.
//   npm run bench:render -- --rounds=9
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { findEngines } from '../support/browsers.mjs';
import { root } from '../support/install.mjs';
import { peers } from './peers.mjs';
import { plainCopy, treeOf } from './plain-page.mjs';

const rounds = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.split('=')[1] ?? 9);
/** The script comes this late, so that the page around has been painted and could be seen to move. */
const SCRIPT_DELAY_MS = 150;
/** How long after the paint a page is still measured, so that what the widget puts off counts as well. */
const AFTER_PAINT_MS = 1000;
const VIEWPORT = { width: 1280, height: 800 };
/** What we promise; our own target for one guide is 1.2. */
const TARGET = { cpu: { 1: 1.35, 20: 1.2 }, shift: 0.02 };

/** It marks when it starts, behind its first comments, which a browser reads. */
const marked = (code) =>
  code.replace(/^(?:\/[/*].*\n)*/, (comments) => `${comments}performance.mark('start');`);
const scripts = {
  '/care-guide.js': marked(readFileSync(`${root}/dist/care-guide.js`, 'utf8')),
};
/** The rule of the snippet in docs/embedding.md, so that what is measured is what is advised. */
const rule = /:where\(care-guide:not\(:defined\)\)\s*\{[^}]*\}/.exec(
  readFileSync(`${root}/docs/embedding.md`, 'utf8'),
)?.[0];
if (!rule)
  throw new Error('docs/embedding.md has no rule for care-guide:not(:defined) to measure.');

const words =
  '<p>Our benefits team is here to help you find care that works, close to home and on your own time.</p>';

/** A page of a host: a heading, some words, the guides, some more words. It marks when the guides have been painted. */
const page = ({
  head = '',
  guide,
  count,
}) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Benefits</title>
<link rel="icon" href="data:,"><style>body{font:16px/1.5 sans-serif;margin:0 auto;max-width:1100px}</style>
<script>
  let waiting = ${count};
  const painted = () => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { performance.mark('painted'); tell(''); }; port2.postMessage(0); });
  addEventListener('care-guide-load', () => { if (--waiting === 0) painted(); });
  window.seen = { shift: 0, long: 0 };
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) seen.shift += value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.long += duration; }).observe({ type: 'longtask', buffered: true });
</script>${head}</head><body><h1>Benefits</h1>${words}${guide.repeat(count)}${words.repeat(12)}</body></html>`;

const script = (address) => `<script src="${address}" defer></script>`;
const LOADING = script('/care-guide.js');
const START =
  '<script>performance.mark("start"); addEventListener("DOMContentLoaded", () => painted())</script>';

let plain;
const PAGES = {
  plain: (count) => page({ head: `<style>${plain.css}</style>${START}`, guide: plain.html, count }),
  widget: (count) =>
    page({ head: `<style>${rule}</style>${LOADING}`, guide: '<care-guide></care-guide>', count }),
  'widget without the rule': (count) =>
    page({ head: LOADING, guide: '<care-guide></care-guide>', count }),
  'plain custom element': (count) =>
    page({ head: script('/peers/custom-element.js'), guide: '<plain-guide></plain-guide>', count }),
  'React, downshift, fuse.js': (count) =>
    page({ head: script('/peers/react.js'), guide: '<div class="react-guide"></div>', count }),
};

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const code = scripts[pathname];
  if (code !== undefined) {
    setTimeout(
      () => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code),
      SCRIPT_DELAY_MS,
    );
  } else {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(PAGES[searchParams.get('page')](Number(searchParams.get('count'))));
  }
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${server.address().port}/`;

const { chromium } = findEngines().found;
if (!chromium) throw new Error('This measures Chromium: set CHROME_PATH to its program.');
const browser = await puppeteer.launch({
  executablePath: chromium.browser,
  args: ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1'],
  defaultViewport: VIEWPORT,
});

/** The main thread's CPU so far, in milliseconds. */
async function spent(tools) {
  const { metrics } = await tools.send('Performance.getMetrics');
  const of = (metric) => metrics.find(({ name }) => name === metric).value * 1000;
  return {
    cpu: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  };
}

/** Opens a page in a profile of its own, waits until its guides are painted, and gives what `look` sees there. */
async function visit(name, count, slowdown, look) {
  const profile = await browser.createBrowserContext();
  const tab = await profile.newPage();
  const tools = await tab.createCDPSession();
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // The page tells when it is painted; asking it again and again would have it draw frames that no visitor causes.
  await tools.send('Runtime.enable');
  await tools.send('Runtime.addBinding', { name: 'tell' });
  const painted = new Promise((resolve) => {
    tools.once('Runtime.bindingCalled', resolve);
  });
  await tab.goto(`${address}?page=${encodeURIComponent(name)}&count=${count}`);
  await painted;
  const seen = await look(tab, tools);
  await profile.close();
  return seen;
}

const height = (tab) => tab.evaluate(() => document.documentElement.scrollHeight);

async function measure(tab, tools) {
  const { cpu: untilPaint } = await spent(tools);
  await new Promise((resolve) => setTimeout(resolve, AFTER_PAINT_MS));
  const all = await spent(tools);
  const page = await tab.evaluate(() => {
    const at = (mark) => performance.getEntriesByName(mark)[0].startTime;
    return { ...seen, painted: at('painted') - at('start') };
  });
  return { ...page, ...all, later: all.cpu - untilPaint };
}

plain = await visit('widget', 1, 1, async (tab) => {
  const copy = await tab.evaluate(plainCopy, await tab.$('care-guide'));
  return { ...copy, tree: await tab.evaluate(treeOf, copy.html) };
});
for (const [name, code] of Object.entries(await peers(plain)))
  scripts[`/peers/${name}.js`] = marked(code);
const [tallPlain, tallWidget] = [
  await visit('plain', 1, 1, height),
  await visit('widget', 1, 1, height),
];
if (Math.abs(tallPlain / tallWidget - 1) > 0.02) {
  throw new Error(
    `The plain page is ${tallPlain} px tall and the widget's is ${tallWidget} px: they do not show the same, so comparing them says nothing.`,
  );
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const cases = [1, 4].flatMap((slowdown) =>
  [1, 20].map((count) => ({ slowdown, count, samples: {} })),
);
for (let round = 0; round < rounds; round++) {
  for (const { count, slowdown, samples } of cases) {
    const names = Object.keys(PAGES).filter((name) => count === 1 || !/rule/.test(name));
    // Each round has both, side by side; who goes first changes.
    for (const name of round % 2 ? names.toReversed() : names)
      (samples[name] ??= []).push(await visit(name, count, slowdown, measure));
  }
  process.stdout.write(`\rround ${round + 1} of ${rounds}`);
}
const version = await browser.version();
await browser.close();
server.close();

const columns = [
  'guides',
  'slowed',
  'page',
  'CPU ratio',
  'CPU ms',
  'script ms',
  'style+layout ms',
  'of it after the paint',
  'start → painted ms',
  'layout shift',
  'long tasks ms',
];
const rows = cases.flatMap(({ count, slowdown, samples }) =>
  Object.entries(samples).map(([name, all]) => {
    const of = (key) => median(all.map((sample) => sample[key]));
    const ratio = median(all.map(({ cpu }, round) => cpu / samples.plain[round].cpu));
    const cpu =
      name === 'plain'
        ? '1'
        : `${ratio.toFixed(2)}${name === 'widget' ? (ratio <= TARGET.cpu[count] ? ' ✓' : ` ✗ ≤ ${TARGET.cpu[count]}`) : ''}`;
    const shift = `${of('shift').toFixed(3)}${name === 'widget' ? (of('shift') <= TARGET.shift ? ' ✓' : ` ✗ ≤ ${TARGET.shift}`) : ''}`;
    return [
      count,
      `${slowdown} ×`,
      name,
      cpu,
      ...['cpu', 'script', 'layout', 'later', 'painted'].map((key) => of(key).toFixed(1)),
      shift,
      of('long').toFixed(0),
    ].map(String);
  }),
);
const widths = columns.map((title, index) =>
  Math.max(title.length, ...rows.map((row) => row[index].length)),
);
console.log(
  `\r${rounds} interleaved rounds, medians; the ratio is the median of each round's own; ${version}`,
);
for (const row of [columns, ...rows])
  console.log(
    row
      .map((text, index) =>
        index === 2 ? text.padEnd(widths[index]) : text.padStart(widths[index]),
      )
      .join('  '),
  );
