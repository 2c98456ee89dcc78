// Adds up the browser tests of all engines, for tests/run.mjs.
import { writeFileSync } from 'node:fs';

const tests = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(tests)] : []);

/** A reporter that writes `{ passed, failed, engines }` into a file when the run ends. A skipped test counts as failed. */
export const countingReporter = (file) => ({
  stop({ sessions }) {
    const counts = { passed: 0, failed: 0, engines: {} };
    for (const { browser, testResults, errors, passed } of sessions) {
      const all = tests(testResults);
      const good = all.filter((test) => test.passed && !test.skipped).length;
      // A file that could not be loaded, or an error outside of its tests, is a failure of its own.
      const bad =
        all.length - good + (errors.length > 0 || (!passed && good === all.length) ? 1 : 0);
      counts.passed += good;
      counts.failed += bad;
      const engine = (counts.engines[browser.name] ??= { passed: 0, failed: 0 });
      engine.passed += good;
      engine.failed += bad;
    }
    writeFileSync(file, JSON.stringify(counts));
  },
});
