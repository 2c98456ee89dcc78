import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compileGuide } from '../../src/authoring/compile.js';
import { type Guide, parseGuide, renderGuide } from '../../src/html.js';

const guide = compileGuide(readFileSync('src/content/herniated-disc.md', 'utf8')).guide as Guide;
const html = renderGuide(guide);

const small = (over: object) =>
  parseGuide({ id: 'knee', lang: 'en', title: 'Knee', sections: [], references: [], ...over })
    .guide as Guide;
const faq = (body: unknown[]) => ({ type: 'faq', id: 'rest', heading: 'Rest?', body });

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');
const ids = (text: string) => all(text, / id="([^"]+)"/g);
const fragments = (text: string) => all(text, / href="#([^"]+)"/g);

describe('A guide as plain HTML', () => {
  it('keeps a link that no reader should follow as text, whoever gave it', () => {
    const body = [{ paragraph: [{ link: 'javascript:alert(1)', text: ['Run'] }] }];
    const unchecked = { ...small({}), sections: [faq(body)] } as unknown as Guide;
    assert.match(renderGuide(unchecked), /<p>Run<\/p>/);
  });

  it('says everything the guide says, in order', () => {
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const places = [
      guide.title,
      ...guide.sections.map(({ heading }) => heading),
      'References',
      'Further reading',
      guide.disclaimer ?? '',
      'Portugal 2020',
    ];
    const found = places.map((words) => text.lastIndexOf(words));
    assert.ok(
      found.every((place) => place >= 0),
      places[found.indexOf(-1)],
    );
    assert.deepEqual(
      [...found].sort((a, b) => a - b),
      found,
    );
  });

  it('leads from each citation to its note and back, and from the contents to each section', () => {
    const known = new Set(ids(html));
    assert.ok(fragments(html).length > 20);
    assert.deepEqual(
      fragments(html).filter((fragment) => !known.has(fragment)),
      [],
    );
    assert.equal(all(html, /(doc-noteref)/g).length, all(html, /(doc-backlink)/g).length);
  });

  it('has the fragments that the element understands', () => {
    for (const fragment of [
      'herniated-disc-goals',
      'herniated-disc-note-1',
      'herniated-disc-note-6',
    ])
      assert.ok(ids(html).includes(fragment), fragment);
  });

  it('gives no id twice, not even to two copies on one page', () => {
    const both = [...ids(html), ...ids(renderGuide(guide, { idPrefix: 'second-' }))];
    assert.equal(new Set(both).size, both.length);
  });

  it('keeps the links of a copy within the copy', () => {
    for (const fragment of fragments(renderGuide(guide, { idPrefix: 'second-' })))
      assert.match(fragment, /^second-herniated-disc[-:]/);
  });

  it('names a helper so that no section can have its name', () => {
    const page = renderGuide(
      small({
        sections: [
          { ...faq([]), id: 'title' },
          { ...faq([]), id: 'contents' },
        ],
      }),
    );
    assert.equal(new Set(ids(page)).size, ids(page).length);
  });

  it('starts its headings where it is told', () => {
    assert.deepEqual(
      [...new Set(all(renderGuide(guide, { headingLevel: 3 }), /<(h\d)/g))],
      ['h3', 'h4', 'h5'],
    );
  });

  it('goes no deeper than six headings', () => {
    assert.deepEqual(
      [...new Set(all(renderGuide(guide, { headingLevel: 6 }), /<(h\d+)/g))],
      ['h6'],
    );
  });

  it('shows only the sections asked for, numbered as they read', () => {
    const page = renderGuide(guide, { sections: 'goals' });
    assert.deepEqual(all(page, /<section id="herniated-disc-([^"]+)"/g), ['goals']);
    assert.match(page, /<li id="herniated-disc-note-2">Kreiner/);
  });

  it('keeps citations out of headings', () => {
    for (const heading of all(html, /<h\d[^>]*>(.*?)<\/h\d>/g))
      assert.doesNotMatch(heading, /doc-noteref/);
  });

  it('takes text for text', () => {
    const evil = '<img src=x onerror="alert(1)">&\'';
    const page = renderGuide(
      small({
        title: evil,
        reviewer: evil,
        reviewed: '2026-01-31',
        disclaimer: evil,
        funding: [evil],
        sections: [
          {
            ...faq([
              { paragraph: [evil, { link: 'https://example.org/"><script>', text: [evil] }] },
              { heading: [evil] },
              { list: [[evil]] },
            ]),
            heading: evil,
          },
        ],
        references: [{ id: 'a', text: [evil] }],
      }),
      { jsonLd: true },
    );
    assert.deepEqual(all(page, /(<img|<script>)/g), []);
    assert.ok(page.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;'));
    assert.ok(page.includes('href="https://example.org/&quot;&gt;&lt;script&gt;"'));
  });

  it('names its language and the way it runs', () => {
    assert.match(renderGuide(small({ lang: 'ar' })), /^<article [^>]*lang="ar" dir="rtl"/);
  });

  it('says the day of its review in words, or as it is written', () => {
    assert.match(
      renderGuide(
        small({ reviewer: 'Ann', reviewed: '2026-01-31', reviewedOn: '31 de enero de 2026' }),
      ),
      /31 de enero de 2026/,
    );
    assert.match(
      renderGuide(small({ reviewer: 'Ann', reviewed: '2026-01-31' })),
      /Reviewed on 2026-01-31 by Ann/,
    );
  });

  it('speaks the words that the guide brings, and those of the page before them', () => {
    const references = [{ id: 'a', text: ['A.'] }];
    const page = renderGuide(
      small({ words: { notesFurther: 'Lecturas', guideDisclaimer: 'Aviso' }, references }),
      { words: { guideDisclaimer: 'Nota' } },
    );
    assert.match(page, /Lecturas/);
    assert.match(page, /<p>Nota<\/p>/);
  });

  it('keeps the numbers of a list that is numbered', () => {
    assert.match(
      renderGuide(small({ sections: [faq([{ list: [['one']], ordered: true }])] })),
      /<ol>\n<li>one<\/li>\n<\/ol>/,
    );
  });

  it('describes itself to search engines when asked, with what it cites', () => {
    const page = renderGuide(guide, { jsonLd: true });
    const [json = ''] = all(page, /<script type="application\/ld\+json">(.*?)<\/script>/gs);
    const told = JSON.parse(json) as Record<string, unknown> & {
      citation: { '@type': string; url: string }[];
    };
    assert.deepEqual(
      [told['@type'], told['name'], told['inLanguage'], told['lastReviewed']],
      ['MedicalWebPage', guide.title, 'en', guide.sourcesChecked],
    );
    assert.deepEqual(told.citation[1], {
      '@type': 'ScholarlyArticle',
      url: 'https://doi.org/10.1136/bmj.l6273',
      name: 'Jensen RK, Kongsted A, Kjaer P, Koes B. Diagnosis and treatment of sciatica. BMJ. 2019;367:l6273. https://doi.org/10.1136/bmj.l6273',
    });
    assert.ok(!html.includes('<script'));
  });
});
