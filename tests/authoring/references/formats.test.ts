import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readBibliography } from '../../../src/authoring/references/read.js';
import { plainText } from '../../../src/guide/plain-text.js';
import { careGuide, folder } from '../cli/command-line.js';

const library = (ending: string) =>
  readFileSync(`tests/fixtures/references/library.${ending}`, 'utf8');
const read = async (ending: string, text = library(ending)) => {
  const { bibliography, problems } = await readBibliography(text, `library.${ending}`);
  assert.deepEqual(problems, []);
  return Object.fromEntries(
    [...bibliography].map(([key, entry]) => [
      key,
      entry.problems[0]?.message ?? plainText(entry.text),
    ]),
  );
};

describe('References as a manager exports them', () => {
  const formats: Readonly<Record<string, Record<string, string>>> = {
    bib: {
      hart2003:
        'Hart A, van der Berg JP, Müller J, World Back Group, King M Jr. Rest and Motion: a randomized trial of 5% & more. Journal of Invented Spines. 2003;3(2-3):1-4. doi:10.5555/abc',
      ames2001: 'Ames I, Boyd T, eds. The invented back book. Vol 3. 2nd ed. Example Press; 2001.',
      broken2000:
        'The entry "broken2000" is not valid BibTeX: look for a brace or a comma that is missing, or one too many.',
      hart2015: 'Hart A. Backs at school. PhD thesis. University of Example; 2015.',
      health2023:
        'Back pain. Example Health. Published March 9, 2023. Accessed February 3, 2024. https://example.org/bp',
      hart2023: 'Hart A. Early word. arXiv. Preprint posted online 2023.',
    },
    ris: {
      'hart-2003':
        'Hart A, Boyd TM Jr. Rest and motion. J Invent Spines. 2003;3:1-4. doi:10.5555/abc',
      bones: 'Hart A. Bones. In: Ames I, ed. The invented back book. Example Press; 2001:1-9.',
    },
    nbib: {
      'hart-2019':
        'Hart AB, King M Jr, World Back Group. Walking with an invented disc. BMJ. 2019;367:l6273. doi:10.5555/bmj',
      'boyd-2024':
        'Boyd T. Early motion. medRxiv. Preprint posted online January 5, 2024. PMID: 87654321',
    },
    xml: {
      'hart-2003':
        'Hart A, Boyd TM. Rest & motion. J Invent Spines. 2003;3(2):1-4. doi:10.5555/abc',
      'ames-2001': 'Ames I, ed. The invented back book. 2nd ed. Example Press; 2001.',
    },
    yaml: {
      'hart-2003': 'Hart A. Rest and motion. Journal of Invented Spines. 2003;3:1-4.',
      nobody: 'Undated. Published 2020.',
    },
    json: {
      'hart-2003': 'Hart A. Rest and motion. 2003.',
      'hart-2004': 'Hart A. Walking again. 2004.',
      'book-1999': 'A book nobody cites. 1999.',
      'no-year': 'Undated where it came from.',
      'no-title': '"no-title" needs a title.',
      'bare-address': 'A page. https://www.example.org/page',
    },
  };
  for (const [ending, expected] of Object.entries(formats)) {
    it(`come out in AMA style, recognized by content: ${ending}`, async () => {
      assert.deepEqual(await read(ending), expected);
    });

    it(`may have the line ends of Windows and the mark of UTF-8: ${ending}`, async () => {
      const windows = `\uFEFF${library(ending).replaceAll('\n', '\r\n')}`;
      assert.deepEqual(Object.keys(await read(ending, windows)), Object.keys(expected));
    });
  }

  for (const [what, text, says] of [
    [
      'an EndNote tagged file',
      '%0 Journal Article\n%T Rest\n',
      /This is an EndNote tagged file \(ENW\): give BibTeX, RIS/,
    ],
    ['nothing known', 'Hart A. Rest. 2003.\n', /Here are no references: give BibTeX, RIS/],
    ['broken JSON', '[{"id": "a" "title": "b"}]', /not valid JSON/],
    ['broken XML', '<xml><records><record><titles></record></records></xml>', /This XML is broken/],
    [
      'YAML that repeats itself',
      '- id: &a [x,x,x]\n  title: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  c: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n  d: [*c,*c,*c,*c,*c,*c,*c]\n',
      /repeats itself without end/,
    ],
  ] as const) {
    it(`are named for what they are when they cannot be read: ${what}`, async () => {
      const { problems } = await readBibliography(text, 'refs');
      assert.match(problems[0]?.message ?? '', says);
    });
  }
});

const guide = (text: string, file = 'library.json') =>
  `---\nid: g\nlang: en\ntitle: T\nsources-checked: 2026-11-01\nbibliography: ${file}\n---\n\n:::faq{#a}\n## Q?\n\n${text}\n:::\n`;
const build = async (text: string, ending = 'json') => {
  const file = `library.${ending}`;
  const { path, json, files } = folder({ 'g.md': guide(text, file), [file]: library(ending) });
  const ran = await careGuide(['build', 'g.md'], { cwd: path });
  return { ...ran, files: files(), json };
};

describe('A library of which a guide cites little', () => {
  it('does not stop the build by entries that are not cited', async () => {
    const { code, error, json } = await build('Rest.[^hart-2004]');
    assert.equal(code, 0, error);
    assert.equal((json('g.json')['references'] as object[]).length, 1);
  });

  it('shows the keys of entries whose own cannot be written', async () => {
    const { error } = await build('Rest.[^hart-2003]');
    assert.match(
      error,
      /^library\.json: cite \[\^hart-2003\] for "Rest and motion", \[\^book-1999\] for "A book nobody cites"\.$/m,
    );
  });

  it('stops the build by an entry that is cited, named by its id and file', async () => {
    const { code, error } = await build('Rest.[^no-title]');
    assert.equal(code, 1);
    assert.match(error, /^library\.json:6:3: error: "no-title" needs a title\. \(format\)$/m);
    const broken = await build('Rest.[^broken2000]', 'bib');
    assert.match(broken.error, /^library\.bib:10:1: error: The entry "broken2000" is not valid/m);
  });

  it('says which key may be meant when one is not there', async () => {
    const { error } = await build('Rest.[^hart2004]');
    assert.match(error, /\[\^hart2004\] is cited but not defined: did you mean \[\^hart-2004\]\?/);
  });
});

describe('A citation as Pandoc writes it', () => {
  it('is understood', async () => {
    const { error, json } = await build('Rest. [@hart-2004; @no-year] Walk [@hart-2004].');
    const [section] = json('g.json')['sections'] as { body: object[] }[];
    assert.deepEqual(
      section?.body,
      [
        {
          paragraph: [
            'Rest.',
            { cite: ['hart-2004', 'no-year'] },
            ' Walk',
            { cite: ['hart-2004'] },
            '.',
          ],
        },
      ],
      error,
    );
  });

  for (const [mark, says] of [
    ['[@hart-2004, p. 3]', /"\[@hart-2004, p\. 3\]" cannot be shown: a citation has no page/],
    ['[see @hart-2004]', /"\[see @hart-2004\]" cannot be shown/],
    ['[-@hart-2004]', /"\[-@hart-2004\]" cannot be shown/],
    ['[@gone]', /\[@gone\] is cited but not defined/],
  ] as const) {
    it(`is refused with a message, and never printed: ${mark}`, async () => {
      const { code, error, files } = await build(`Rest.[^hart-2004] Walk ${mark}.`);
      assert.equal(code, 1);
      assert.match(error, says);
      assert.doesNotMatch(files.join(), /g\.json/);
    });
  }

  it('is not seen in an address of email', async () => {
    const { code, error } = await build('Write [to us at ann@example.org].[^hart-2004]');
    assert.equal(code, 0, error);
  });
});
