import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rows, wcag } from '../../src/build/conformance/page.js';

describe('the accessibility conformance report', () => {
  it('names tests that exist, for each row that it names one for', () => {
    for (const { id, evidence = [] } of rows)
      for (const [file, title] of evidence) {
        const tests = readFileSync(`tests/${file}.ts`, 'utf8').replaceAll("\\'", "'");
        assert.ok(
          [`('${title}`, `("${title}`, `(\`${title}`].some((start) => tests.includes(start)),
          `${id}: tests/${file}.ts has no test "${title}…"`,
        );
      }
  });

  it('has every criterion of WCAG 2.2 at levels A and AA, once and in order', () => {
    const ids = wcag.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    assert.equal(wcag.filter(({ level }) => level === 'A').length, 31);
    assert.equal(wcag.filter(({ level }) => level === 'AA').length, 24);
    const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
    assert.deepEqual(ids, [...ids].sort(byNumber));
  });

  it('says what is lacking wherever it says that something is supported in part', () => {
    for (const { id, verdicts, remarks } of rows)
      if (verdicts.includes('Partially supports')) assert.ok(remarks.length > 40, id);
  });
});
