// What the walk by ear needs besides the browsers: Orca, what it speaks through, and a desktop without a screen.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs, and the Debian package of each. */
const PROGRAMS = {
  orca: 'orca',
  'speech-dispatcher': 'speech-dispatcher',
  xdotool: 'xdotool',
  openbox: 'openbox',
  Xvfb: 'xvfb',
  'dbus-run-session': 'dbus',
  '/usr/libexec/at-spi-bus-launcher': 'at-spi2-core',
};

const isThere = (program) =>
  program.startsWith('/')
    ? existsSync(program)
    : (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));

const missing = () => Object.keys(PROGRAMS).filter((program) => !isThere(program));

/** Installs what is missing where apt-get may, and gives the names of what is still missing. */
export function installPrograms() {
  if (missing().length === 0 || !existsSync('/usr/bin/apt-get')) return missing();
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    spawnSync(
      [...sudo, 'env'][0],
      [
        ...sudo.slice(1),
        ...(sudo.length ? ['env'] : []),
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        ...args,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  const packages = missing().map((program) => PROGRAMS[program]);
  console.log(`Installing ${packages.join(' ')}`);
  apt('update', '--quiet');
  apt('install', '--yes', '--quiet', '--no-install-recommends', ...packages, 'python3-pyatspi');
  return missing();
}
