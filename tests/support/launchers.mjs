// How the test runner starts and drives each engine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';

/** Programs that live as long as the run. */
function start(program, args, options) {
  const child = spawn(program, args, options);
  process.on('exit', () => child.kill());
  return child;
}

const named = (name, launcher) => {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (...args) => {
    await initialize(...args);
    launcher.name = name;
  };
  launcher.name = name;
  return launcher;
};

/** A machine without a mouse would answer no to `(hover: hover)` and `(pointer: fine)`: these say yes, as a desktop does. */
const CHROMIUM_POINTER =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
const FIREFOX_POINTER = { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 };

const chromium = ({ browser }) =>
  named(
    'Chromium',
    chromeLauncher({
      launchOptions: {
        executablePath: browser,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--force-device-scale-factor=1',
          CHROMIUM_POINTER,
        ],
      },
    }),
  );

/** Firefox speaks WebDriver BiDi to puppeteer by itself: no further program stands between. */
const firefox = ({ browser }) =>
  named(
    'Firefox',
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: browser,
        extraPrefsFirefox: FIREFOX_POINTER,
      },
    }),
  );

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** WebKitGTK's browser has no headless mode: it gets a display of its own, and settings of its own. */
async function webkit({ browser, driver, display }) {
  const screen = start(
    display,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [number] = await once(screen.stdio[3], 'data');
  const port = await freePort();
  start(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), 'care-guide-')),
    },
  });
  return named(
    'WebKitGTK',
    webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        pageLoadStrategy: 'none', // The runner hears from its pages; the driver sometimes waits forever for one to have loaded.
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    }),
  );
}

const LAUNCHERS = { chromium, firefox, webkit };

/** Launchers for the engines that `findEngines()` found. */
export const launchers = (found) =>
  Promise.all(Object.entries(found).map(([name, programs]) => LAUNCHERS[name](programs)));
