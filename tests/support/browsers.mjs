// Which browsers this machine has, and how to get the ones it lacks. Built-ins only: runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
const first = (files) => files.find(isExecutable);

/** MiniBrowser is no command: it lies under /usr/lib*, or below that under the machine's architecture. */
function miniBrowsers() {
  const list = (folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const roots = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  return [...roots, ...list('/usr/lib').filter((folder) => folder.endsWith('-gnu'))].flatMap(
    (folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) =>
        join(folder, name, 'MiniBrowser'),
      ),
  );
}

const MAC = '/Applications';

/** What each engine needs: the variable that names it, where it is looked for, and the packages that bring it. */
const PROGRAMS = {
  chromium: [
    {
      as: 'browser',
      variable: 'CHROME_PATH',
      packages: ['chromium', 'chromium-browser'],
      places: () => [
        ...onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
        `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
      ],
    },
  ],
  firefox: [
    {
      as: 'browser',
      variable: 'FIREFOX_PATH',
      packages: ['firefox-esr', 'firefox'],
      places: () => [
        ...onPath(['firefox-esr', 'firefox']),
        `${MAC}/Firefox.app/Contents/MacOS/firefox`,
      ],
    },
  ],
  webkit: [
    {
      as: 'driver',
      variable: 'WEBKIT_DRIVER',
      packages: ['webkit2gtk-driver'],
      places: () => onPath(['WebKitWebDriver']),
    },
    {
      as: 'browser',
      variable: 'MINIBROWSER_PATH',
      packages: ['webkit2gtk-driver'],
      places: miniBrowsers,
    },
    { as: 'display', variable: 'XVFB_PATH', packages: ['xvfb'], places: () => onPath(['Xvfb']) },
  ],
};

/** The engines that the run may use: `CARE_GUIDE_ENGINES=all`, or names such as `chromium,firefox`, or else any there is. */
export function wantedEngines() {
  const wanted = process.env.CARE_GUIDE_ENGINES;
  const names = Object.keys(PROGRAMS);
  if (!wanted) return { names, required: false };
  const named = wanted === 'all' ? names : wanted.split(',').map((name) => name.trim());
  const unknown = named.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `CARE_GUIDE_ENGINES names no engine "${unknown}": use all, or some of ${names.join(',')}.`,
    );
  return { names: named, required: true };
}

/**
 * The programs of every engine that is here, such as `{ firefox: { browser: '/usr/bin/firefox' } }`, and of each engine
 * that is not, the program that is `missing`.
 */
export function findEngines() {
  const found = {};
  const missing = [];
  for (const name of wantedEngines().names) {
    const programs = PROGRAMS[name].map((program) => ({
      ...program,
      path: first([process.env[program.variable], ...program.places()].filter(Boolean)),
    }));
    const lacking = programs.filter(({ path }) => !path);
    if (lacking.length === 0)
      found[name] = Object.fromEntries(programs.map(({ as, path }) => [as, path]));
    missing.push(...lacking.map(({ variable, packages }) => ({ name, variable, packages })));
  }
  return { found, missing };
}

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

/** `[]` for root, `['sudo', '-n']` for who may become root without a password, and undefined for everybody else. */
function rootCommand() {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** On Debian and Ubuntu, installs the browsers that are missing; elsewhere does nothing. Says what it does. */
export function installEngines() {
  const { missing } = findEngines();
  if (missing.length === 0 || !existsSync('/etc/debian_version') || !first(onPath(['apt-get'])))
    return;
  const root = rootCommand();
  if (!root) return;
  const apt = (...args) => {
    const [command, ...rest] = [
      ...root,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    const { status } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    return status === 0;
  };
  apt('update', '--quiet');
  // Each program has one package in every release, though not under one name; fonts make the letters as wide everywhere.
  const isKnown = (name) =>
    /^\s+Candidate: (?!\(none\))/m.test(run('apt-cache', ['policy', name]).stdout ?? '');
  const packages = new Set(missing.map(({ packages }) => packages.find(isKnown)).filter(Boolean));
  for (const font of ['fonts-dejavu-core', 'fonts-liberation']) packages.add(font);
  console.log(`Installing ${[...packages].join(' ')}`);
  for (const name of packages) apt('install', '--yes', '--quiet', '--no-install-recommends', name);
}

/** Which engines the run goes without and which variables would bring them, in one line; undefined when none is missing. */
export function sayMissing() {
  const { missing } = findEngines();
  if (missing.length === 0) return undefined;
  const engines = [...new Set(missing.map(({ name }) => name))].join(', ');
  return `Not on this machine: ${engines}. Set ${missing.map(({ variable }) => variable).join(', ')} to the program of each.`;
}
