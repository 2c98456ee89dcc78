// One engine's walk by ear, inside a D-Bus session of its own: node session.mjs ENGINE BROWSER URL COUNTS
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WALK } from './walk.mjs';

/** Milliseconds that Orca may take to say something, on a busy machine. */
const PATIENCE_MS = 15_000;
const START_MS = 40_000;
/** Milliseconds after which a silent Orca is started again, and how often it is tried. */
const SILENCE_MS = 15_000;
const STARTS = 3;
/** Presses of Tab that a step may need. */
const MAX_TABS = 25;

/** Steps that may fail one after the other before the walk ends. */
const MAX_FAILING = 3;

const [engine, browser, url, countsFile] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'care-guide-speech-'));
const speech = join(home, 'speech.log');
writeFileSync(speech, '');

/**
 * Says what Orca needs to know: no echo of keys, no keys of its own while letters are typed, and no reading of the page as it
 * loads. A reading that a key cuts off on a busy machine leaves Orca at a place of its own, where it hears nothing of the focus.
 */
function writeSettings() {
  const put = (path, text) => {
    mkdirSync(join(home, path, '..'), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const off = [
    'structuralNavigationEnabled',
    'caretNavigationEnabled',
    'enableKeyEcho',
    'enableEchoByCharacter',
    'enableBraille',
    'enableBrailleMonitor',
    'sayAllOnLoad',
    'pageSummaryOnLoad',
  ];
  put(
    '.local/share/orca/orca-customizations.py',
    `import orca.settings\n${off.map((name) => `orca.settings.${name} = False\n`).join('')}`,
  );
  put(
    '.config/speech-dispatcher/speechd.conf',
    `LogLevel 1\nLogDir "${home}"\nDefaultLanguage "en-US"\nAudioOutputMethod "alsa"\nAddModule "care-guide" "${fileURLToPath(new URL('speech-module.mjs', import.meta.url))}" ""\nDefaultModule care-guide\n`,
  );
  const prefs = {
    'accessibility.force_disabled': -1,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'termsofuse.bypassNotification': true,
    'browser.preonboarding.enabled': false,
    'app.normandy.enabled': false,
  };
  put(
    'firefox/user.js',
    Object.entries(prefs)
      .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
      .join(''),
  );
}

const env = {
  ...process.env,
  HOME: home,
  XDG_RUNTIME_DIR: home,
  XDG_CONFIG_HOME: join(home, '.config'),
  XDG_DATA_HOME: join(home, '.local/share'),
  CARE_GUIDE_SPEECH: speech,
  GTK_MODULES: 'gail:atk-bridge',
  NO_AT_BRIDGE: '0',
  GNOME_ACCESSIBILITY: '1',
  ACCESSIBILITY_ENABLED: '1',
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
};
const children = [];
function start(program, ...args) {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  const child = spawn(program, args, { env, stdio, detached: true });
  child.on('error', (error) => console.error(`${program}: ${error.message}`));
  children.push(child);
  return child;
}

/** Ends a program and those that it started. */
function end({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function until(condition, patience = PATIENCE_MS) {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(50))
    if (condition()) return true;
  return false;
}

const xdotool = (...args) => spawnSync('xdotool', args, { env, encoding: 'utf8' }).stdout?.trim();

const BROWSERS = {
  chromium: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--force-renderer-accessibility',
    `--user-data-dir=${home}/chromium`,
    url,
  ],
  firefox: ['--no-remote', '--profile', `${home}/firefox`, url],
};

async function startOrca() {
  for (let attempt = 0; attempt < STARTS; attempt++) {
    const orca = start('orca');
    if (await until(() => utterances().length > 0, SILENCE_MS)) return;
    end(orca);
    await pause(500);
  }
  throw new Error('Orca said nothing when it started.');
}

async function startAll() {
  writeSettings();
  const screen = start(
    'Xvfb',
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1280x1024x24',
    '-nolisten',
    'tcp',
  );
  const [display] = await once(screen.stdio[3], 'data');
  env.DISPLAY = `:${String(display).trim()}`;
  start('openbox');
  start(
    '/usr/libexec/at-spi-bus-launcher',
    '--launch-immediately',
    '--a11y=1',
    '--screen-reader=1',
  );
  start('speech-dispatcher', '-s', '-t', '0', '-L', home);
  await until(() => existsSync(join(home, 'speech-dispatcher/speechd.sock')), START_MS);
  await startOrca();
  start(browser, ...BROWSERS[engine]);
  let window;
  await until(
    () =>
      (window = xdotool('search', '--onlyvisible', '--name', 'Care Guide by ear')
        .split('\n')
        .at(-1)),
    START_MS,
  );
  xdotool('windowfocus', window);
  await until(() => utterances().some((words) => words.includes('Care Guide by ear')), START_MS);
  xdotool('mousemove', '640', '330', 'click', '1');
}

const utterances = () => readFileSync(speech, 'utf8').split('\n').filter(Boolean);

/** Whether words were said in this order. */
function heardInOrder(said, words) {
  let rest = said.join(' ');
  return words.every((word) => {
    const found = new RegExp(
      word
        .replace(/[?().]/g, '\\$&')
        .replaceAll('\\.*', '.*')
        .replace(/\\\.\*/g, '.*'),
    ).exec(rest);
    if (found) rest = rest.slice(found.index + found[0].length);
    return Boolean(found);
  });
}

/** Presses keys: names such as `ctrl+a`, and `type:` with a text. */
async function press(keys) {
  for (const key of keys.split(' ')) {
    if (key.startsWith('type:')) xdotool('type', '--delay', '120', key.slice('type:'.length));
    else xdotool('key', key);
    await pause(150);
  }
}

async function step([, keys, words]) {
  const before = utterances().length;
  const said = () => utterances().slice(before);
  const wanted = /^Tab:(.*)$/.exec(keys)?.[1];
  if (!wanted) {
    await press(keys);
    return [await until(() => heardInOrder(said(), words)), said()];
  }
  for (let presses = 0; presses < MAX_TABS; presses++) {
    const count = utterances().length;
    await press('Tab');
    await until(() => utterances().length > count, 3000);
    if (await until(() => heardInOrder(said(), [wanted]), 600)) break;
  }
  return [await until(() => heardInOrder(said(), words)), said()];
}

const counts = { passed: 0, failed: 0 };
let failing = 0;
try {
  await startAll();
  for (const one of WALK) {
    // Who is lost stays lost: the rest is not walked, and counts as failed.
    const [passed, said] = failing < MAX_FAILING ? await step(one) : [false, []];
    failing = passed ? 0 : failing + 1;
    counts[passed ? 'passed' : 'failed']++;
    console.log(`${passed ? '✓' : '✗'} ${engine}: one hears ${one[0]}`);
    if (!passed || process.env.CARE_GUIDE_SPEECH_ALL)
      console.log(
        `    awaited ${one[2].join(' … ')}; heard ${said.map((words) => `“${words}”`).join(' ') || 'nothing'}`,
      );
  }
} catch (error) {
  console.error(`✗ ${engine}: ${error.message}`);
  counts.failed++;
} finally {
  writeFileSync(countsFile, JSON.stringify(counts));
  children.reverse().forEach(end);
  await pause(300);
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit();
