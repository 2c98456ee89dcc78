// The browser tests: `npm run test:browser`, or one file with `npm run test:browser -- elements/care-faq`.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { guideModule } from '../src/build/guide-module.ts';
import { findEngines } from './support/browsers.mjs';
import { commandsPlugin } from './support/commands-plugin.mjs';
import { countingReporter } from './support/counting-reporter.mjs';
import { faults } from './support/faults.mjs';
import { launchers } from './support/launchers.mjs';
import { screensPlugin } from './support/screens-plugin.mjs';
import { servicePlugin } from './support/service-plugin.mjs';
import { site } from './support/site.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `import guide from './a-guide.md'`, as in the build. */
const markdownGuides = {
  name: 'markdown-guides',
  async serve({ path }) {
    if (!path.endsWith('.md')) return undefined;
    return {
      body: guideModule(
        await readFile(here(`..${decodeURIComponent(path)}`), 'utf8'),
        path.slice(1),
      ),
      type: 'js',
    };
  },
};

/** The built script in place of its sources: what holds for these must hold after all that the build does to them. */
const builtScript = {
  name: 'built-script',
  serve: ({ path }) =>
    /^\/src\/define\.[jt]s$/.test(path)
      ? readFile(here('../dist/care-guide.js'), 'utf8').then((body) => ({ body, type: 'js' }))
      : undefined,
};
const built = process.env.CARE_GUIDE_BUILT ? [builtScript] : [];

const counts = process.env.CARE_GUIDE_COUNTS;

export default {
  rootDir: here('..'),
  files: process.env.CARE_GUIDE_TESTS?.split('\n') ?? [
    'tests/{elements,page,demo,combobox}/**/*.browser.ts',
  ],
  middleware: [site(here('..')), faults(here('..'))],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    ...built,
    markdownGuides,
    commandsPlugin(),
    screensPlugin(),
    servicePlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('../tsconfig.json') }),
  ],
  browsers: await launchers(findEngines().found),
  concurrency: 1, // A second page would hide the first, and a hidden page gets no frames, no focus and no keys.
  concurrentBrowsers: 3,
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    ...(counts ? [countingReporter(counts)] : []),
  ],
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 90_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 240_000,
  filterBrowserLogs: ({ args: [first] }) => !String(first).includes('Lit is in dev mode'),
};
