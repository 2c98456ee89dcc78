import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileGuide } from '../../src/authoring/compile.js';
import { jsonLd } from '../../src/guide/json-ld.js';
import type { Guide } from '../../src/guide/schema.js';
import { renderGuide } from '../../src/html.js';

const guide = (head: string, lang = 'en'): Guide => {
  const compiled = compileGuide(`---\nid: g\nlang: ${lang}\ntitle: T\n${head}\n---\n`);
  assert.deepEqual(compiled.problems, []);
  assert.ok(compiled.guide);
  return compiled.guide;
};
const lines = (one: Guide, options = {}) =>
  [...renderGuide(one, options).matchAll(/<p>((?:Sources|Fuentes|Reviewed|Revisado).*)<\/p>/g)].map(
    ([, line]) => line,
  );
const CLINICIAN =
  'reviewed: 2026-11-20\nreviewer: { name: Ann Hart, credentials: "PT, DPT", link: "https://example.org/ann" }';

describe('The review line of a guide', () => {
  it('says only that its sources were checked, where nobody stands behind the text', () => {
    assert.deepEqual(lines(guide('sources-checked: 2026-11-23')), [
      'Sources checked on November 23, 2026',
    ]);
    assert.deepEqual(lines(guide('sources-checked: 2026-11-23', 'es')), [
      'Fuentes verificadas el 23 de noviembre de 2026',
    ]);
  });

  it('names the person who does, with credentials, the day, and where to read about the person', () => {
    assert.deepEqual(lines(guide(`sources-checked: 2026-11-23\n${CLINICIAN}`)), [
      'Sources checked on November 23, 2026',
      'Reviewed on November 20, 2026 by <a href="https://example.org/ann" rel="noopener">Ann Hart, PT, DPT</a>',
    ]);
  });

  it('says nothing of a review that nobody put a name to, nor of a name without a day', () => {
    const checked = 'sources-checked: 2026-11-23';
    for (const half of ['reviewed: 2026-11-24', 'reviewer: Ann Hart']) {
      const one = guide(`${checked}\n${half}`);
      assert.deepEqual(lines(one), ['Sources checked on November 23, 2026']);
      assert.deepEqual(pick(jsonLd(one)), { lastReviewed: '2026-11-23' });
    }
    assert.deepEqual(lines(guide('reviewed: 2026-11-24')), []);
  });

  it("is the host's own where it names its clinician and the day", () => {
    const ours = guide('sources-checked: 2026-11-23', 'es');
    const host = { reviewer: 'Luz Gil, <PT>', reviewed: '2026-12-01' };
    assert.deepEqual(
      lines(ours, host).at(-1),
      'Revisado el 1 de diciembre de 2026 por Luz Gil, &lt;PT&gt;',
    );
    assert.equal(lines(ours, { reviewer: 'Luz Gil' }).length, 1);
  });

  it('is told to search engines: a person, and the day', () => {
    assert.deepEqual(pick(jsonLd(guide(CLINICIAN))), {
      lastReviewed: '2026-11-20',
      reviewedBy: {
        '@type': 'Person',
        name: 'Ann Hart',
        honorificSuffix: 'PT, DPT',
        url: 'https://example.org/ann',
      },
    });
    assert.deepEqual(pick(jsonLd(guide('sources-checked: 2026-11-23'))), {
      lastReviewed: '2026-11-23',
    });
  });

  it('needs a link that can be followed', () => {
    const head = 'reviewed: 2026-11-20\nreviewer: { name: Ann, link: "javascript:alert(1)" }';
    const { problems } = compileGuide(`---\nid: g\nlang: en\ntitle: T\n${head}\n---\n`);
    assert.equal(problems[0]?.line, 6);
  });

  it('of the bundled guides names nobody', async () => {
    const { readFileSync, readdirSync } = await import('node:fs');
    for (const file of readdirSync('src/content').filter((name) => name.endsWith('.md'))) {
      const { guide: ours } = compileGuide(readFileSync(`src/content/${file}`, 'utf8'));
      assert.deepEqual([ours?.reviewer, ours?.reviewed], [undefined, undefined], file);
      assert.match(ours?.sourcesChecked ?? '', /^2026-/);
    }
  });
});

function pick(description: object): object {
  const { lastReviewed, reviewedBy } = description as Record<string, unknown>;
  return { lastReviewed, ...(reviewedBy === undefined ? {} : { reviewedBy }) };
}
