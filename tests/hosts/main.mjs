// Each host is a minimal app of its kind: built as its users build it, then read in Chromium.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  followCitation,
  newPage,
  picture,
  readGuide,
  search,
  startBrowser,
} from '../support/host-page.mjs';
import { freePort, serve } from './server.mjs';

const folder = process.env.HOSTS_FOLDER;
const app = (name) => join(folder, 'apps', name);
let browser;
before(async () => (browser = await startBrowser()));
after(() => browser?.close());

/** Runs one of an app's scripts; fails with what it said. */
function run(name, script = 'build') {
  const { status, stdout, stderr } = spawnSync('npm', ['run', script], {
    cwd: app(name),
    encoding: 'utf8',
    timeout: 240_000,
    env: {
      ...process.env,
      CI: 'true',
      NEXT_TELEMETRY_DISABLED: '1',
      NG_CLI_ANALYTICS: 'false',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: '',
    },
  });
  const output = `${stdout}${stderr}`;
  assert.equal(status, 0, output.slice(-3000));
  // Bundlers on servers evaluate modules more than once.
  assert.doesNotMatch(output, /was loaded beside/);
  return output;
}

/** The guide is there, searches the host's own directory, told the host that it loaded, and leads to its notes. */
async function reads(name, address, { loaded = true } = {}) {
  const page = await newPage(browser, ['error', 'warn']);
  for (const width of [1280, 360]) {
    await page.setViewport({ width, height: 800 });
    await page.goto(address);
    const guide = await readGuide(page);
    assert.equal(guide.title, 'Physical therapy for a herniated disc');
    assert.equal(guide.overflow, 0, `At ${width} px the page scrolls sideways.`);
    assert.equal(guide.staticShown, false);
    await picture(page, `${name}-${width}`);
  }
  if (loaded) await page.waitForSelector('main[data-loaded="herniated-disc care-guide"]');
  const found = await search(page, 'wrenfield mills');
  assert.match(found.name, /Wrenfield Mills/);
  assert.match(found.answer, /^\s*Good news/);
  assert.ok((await followCitation(page)).inView);
  // What Lit says of itself where a host develops, and nowhere else.
  assert.deepEqual(
    page.errors.filter((error) => !/^Lit is in dev mode/.test(error)),
    [],
  );
  await page.leave();
}

/** An app that builds into a folder of files. */
const files = (title, name, { built = 'dist', build = true } = {}) =>
  it(title, async () => {
    if (build) run(name);
    const server = await serve(join(app(name), built), join(folder, 'node_modules'));
    try {
      await reads(name, server.url);
    } finally {
      server.close();
    }
  });

describe('The package at its hosts', () => {
  files('works from a script tag', 'script', { built: '.', build: false });
  files('works from an import map', 'import-map', { built: '.', build: false });
  files('works in webpack', 'webpack', { built: '.' });
  files('works in Vite with React, types and all', 'vite-react');
  files('works in Vue, written by a server and taken over', 'vue');
  files('works in Svelte', 'svelte');
  files('works in Angular', 'angular');
  files('works in Astro', 'astro');
  files('works in Docusaurus, which Rspack bundles', 'docusaurus', { built: 'build' });

  it('lets unit tests in jsdom and happy-dom run', () => {
    const output = run('unit-tests');
    assert.doesNotMatch(output, /Unhandled|is not a function/);
  });

  for (const [script, title] of [
    ['start', 'built'],
    ['dev', 'in development'],
  ])
    it(`works in Next, ${title}`, async () => {
      if (script === 'start') run('next');
      const port = await freePort();
      const server = spawn('npm', ['run', script, '--', '--port', String(port)], {
        cwd: app('next'),
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      });
      let said = '';
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (text) => (said += text));
      try {
        // By this name: in development Next gives nothing to other hosts.
        const url = `http://localhost:${port}`;
        const end = Date.now() + 90_000;
        while (
          !(await fetch(url).then(
            ({ ok }) => ok,
            () => false,
          ))
        ) {
          assert.ok(Date.now() < end, said);
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        const html = await (await fetch(url)).text();
        assert.match(
          html,
          /<care-guide[^>]*><article id="herniated-disc"/,
          'The text is not in the HTML.',
        );
        await reads(`next-${script}`, url, { loaded: false });
        await reads(`next-client-${script}`, `${url}/client`);
        assert.doesNotMatch(said, /was loaded beside|⨯|Error:/);
      } finally {
        process.kill(-server.pid);
      }
    });

  it('has samples in its documents that compile under strict TypeScript', () => {
    const pages = [
      'README.md',
      ...readdirSync('docs')
        .filter((file) => file.endsWith('.md'))
        .map((file) => `docs/${file}`),
    ];
    const samples = join(app('vite-react'), 'samples');
    rmSync(samples, { recursive: true, force: true });
    mkdirSync(samples);
    let count = 0;
    for (const page of pages)
      for (const [, from, language, code] of readFileSync(page, 'utf8').matchAll(
        /(<!-- from \S+ -->\n)?```(tsx?|jsx?)\n([^]*?)```/g,
      )) {
        if (from) continue; // a file of an app, which was built
        count += 1;
        writeFileSync(
          join(
            samples,
            `${page.replace(/\W/g, '-')}-${count}.${/x$/.test(language) ? 'tsx' : 'ts'}`,
          ),
          /^(im|ex)port /m.test(code) ? code : `${code}\nexport {};\n`,
        );
      }
    assert.ok(count > 0);
    // As a project has it that registers the elements somewhere.
    writeFileSync(join(samples, 'register.ts'), "import 'care-guide/define';\n");
    writeFileSync(
      join(samples, 'tsconfig.json'),
      JSON.stringify({
        extends: '../tsconfig.json',
        include: ['.'],
        compilerOptions: { types: ['node'], module: 'esnext', target: 'es2022' },
      }),
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(folder, 'node_modules/typescript/bin/tsc'), '-p', samples],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });

  it('has code and types for each thing that it exports', () => {
    const { exports } = JSON.parse(
      readFileSync(join(folder, 'node_modules/care-guide/package.json'), 'utf8'),
    );
    const elements = readdirSync(join(folder, 'node_modules/care-guide/dist/esm/elements')).filter(
      (name) => name.startsWith('care-'),
    );
    const entries = Object.entries(exports).flatMap(([entry, target]) =>
      typeof target === 'string' || !target.default
        ? []
        : entry.includes('*')
          ? elements.map((name) => entry.replace('*', name))
          : [entry],
    );
    assert.ok(entries.length > 12);
    const code = `for (const entry of ${JSON.stringify(entries)}) await import('care-guide' + entry.slice(1));`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: app('vite-react'),
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
  });
});
