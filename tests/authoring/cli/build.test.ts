import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseGuide } from '../../../src/guide/parse.js';
import type { Guide } from '../../../src/guide/schema.js';
import { careGuide, folder } from './command-line.js';

const OURS = readFileSync('src/content/herniated-disc.md', 'utf8');
const HEAD =
  '---\nid: knee\nlang: en\ntitle: Knee\nsources-checked: 2026-11-01\nbibliography: refs.json\n---\n';
const faq = (text: string) => `:::faq{#rest}\n## Rest?\n\n${text}\n:::\n`;

const ENTRIES = [
  {
    id: 'smith2024',
    type: 'article-journal',
    title: 'Knees in motion',
    author: [
      { family: 'Smith', given: 'Jean-Paul M.' },
      { family: 'Berg', given: 'A', 'non-dropping-particle': 'van den' },
    ],
    'container-title': 'Journal of Invented Knees',
    'container-title-short': 'J Invent Knees',
    issued: { 'date-parts': [[2024, 3]] },
    volume: '12',
    issue: '3',
    page: '10–12',
    DOI: '10.1000/knees',
  },
  {
    id: 'Jones2023',
    type: 'book',
    title: 'All about hips',
    author: [{ literal: 'Invented Hip Society' }],
    edition: '2',
    publisher: 'Hip Press',
    issued: { 'date-parts': [['2023']] },
  },
  { id: 'unused', type: 'book', title: 'Not cited' },
];

async function built(markdown: string, files: Record<string, string> = {}, args: string[] = []) {
  const { path, json } = folder({ 'guide.md': markdown, ...files });
  const { code, error } = await careGuide(['build', 'guide.md', ...args], { cwd: path });
  assert.equal(code, 0, error);
  return json('guide.json') as unknown as Guide;
}

describe('care-guide build', () => {
  it('makes of the guide that ships what the widget takes without a problem', async () => {
    const guide = await built(OURS);
    assert.deepEqual(parseGuide(guide), { guide, problems: [] });
    assert.equal(guide.sections.length, 4);
  });

  it('leaves no trace of comments and of what only the desk needs', async () => {
    const text = JSON.stringify(
      await built(
        OURS.replace('## Does physical', '<!-- a note\nto myself -->\n\n## Does physical'),
      ),
    );
    assert.doesNotMatch(text, /further-reading|<!--|myself/);
  });

  it('takes references from a bibliography in AMA style, those that are cited or listed', async () => {
    const guide = await built(
      HEAD.replace('bibliography', 'further-reading: [jones2023]\nbibliography') +
        faq('Walk.[^smith2024]'),
      { 'refs.json': JSON.stringify(ENTRIES) },
    );
    assert.deepEqual(guide.references, [
      {
        id: 'smith2024',
        text: [
          'Smith JPM, van den Berg A. Knees in motion. ',
          { emphasis: ['J Invent Knees'] },
          '. 2024;12(3):10-12. ',
          { link: 'https://doi.org/10.1000/knees', text: ['doi:10.1000/knees'] },
        ],
      },
      {
        id: 'jones2023',
        text: [
          'Invented Hip Society. ',
          { emphasis: ['All about hips'] },
          '. 2nd ed. Hip Press; 2023.',
        ],
      },
    ]);
    assert.deepEqual(guide.sections[0]?.body, [{ paragraph: ['Walk.', { cite: ['smith2024'] }] }]);
  });

  it('takes another bibliography when told to', async () => {
    const guide = await built(
      HEAD + faq('Walk.[^smith2024]'),
      { 'refs.json': '[]', 'other.json': JSON.stringify(ENTRIES) },
      ['--bibliography', 'other.json'],
    );
    assert.deepEqual(
      guide.references.map(({ id }) => id),
      ['smith2024'],
    );
  });

  it('lets a footnote in the text go before the bibliography', async () => {
    const guide = await built(
      `${HEAD}${faq('Walk.[^smith2024]')}\n[^smith2024]: Written by hand.\n`,
      { 'refs.json': JSON.stringify(ENTRIES) },
    );
    assert.deepEqual(guide.references, [{ id: 'smith2024', text: ['Written by hand.'] }]);
  });

  it('makes links of DOIs and PubMed ids in footnotes, without the period behind them', async () => {
    const guide = await built(
      `${HEAD.replace(/bibliography.*\n/, '')}${faq('Walk.[^a]')}\n[^a]: Smith J. Knees. doi:10.1000/knees(2024)1. PMID: 12345678.\n`,
    );
    assert.deepEqual(guide.references[0]?.text, [
      'Smith J. Knees. ',
      { link: 'https://doi.org/10.1000/knees(2024)1', text: ['doi:10.1000/knees(2024)1'] },
      '. ',
      { link: 'https://pubmed.ncbi.nlm.nih.gov/12345678/', text: ['PMID: 12345678'] },
      '.',
    ]);
  });

  it("sends the widget's own words along with a guide in Spanish, and lets the author have others", async () => {
    const spanish = HEAD.replace('lang: en', 'lang: es-US').replace(/bibliography.*\n/, '');
    assert.equal((await built(spanish)).words?.['notesHeading'], 'Referencias');
    const { words } = await built(
      spanish.replace('sources-checked', 'words:\n  notesHeading: Fuentes\nsources-checked'),
    );
    assert.deepEqual(
      [words?.['notesHeading'], words?.['notesFurther']],
      ['Fuentes', 'Lecturas adicionales'],
    );
    assert.equal((await built(OURS)).words, undefined);
  });

  it('writes nothing when there is a problem, and leaves what was there', async () => {
    const { path, read, files } = folder({
      'guide.md': OURS.replace(':::goals', ':::quiz'),
      'guide.json': 'before',
    });
    const { code, error } = await careGuide(['build', 'guide.md'], { cwd: path });
    assert.equal(code, 1);
    assert.match(error, /guide\.md:\d+:1: error: ":::quiz" is not a section/);
    assert.equal(read('guide.json'), 'before');
    assert.deepEqual(files(), ['guide.json', 'guide.md']);
  });

  it('writes to the standard output, and nothing else there', async () => {
    const { path, files } = folder({ 'guide.md': OURS });
    const { out } = await careGuide(['build', 'guide.md', '-o', '-'], { cwd: path });
    assert.equal((JSON.parse(out) as Guide).id, 'herniated-disc');
    assert.deepEqual(files(), ['guide.md']);
  });

  it('answers in JSON: where it wrote, or each problem with its place', async () => {
    const { path } = folder({ 'good.md': OURS, 'bad.md': OURS.replace(':::goals', ':::quiz') });
    assert.deepEqual(
      JSON.parse((await careGuide(['build', 'good.md', '--json'], { cwd: path })).out),
      { ok: true, file: 'good.md', output: 'good.json', problems: [] },
    );
    const { ok, problems } = JSON.parse(
      (await careGuide(['build', 'bad.md', '--json'], { cwd: path })).out,
    ) as { ok: boolean; problems: { line: number; column: number; severity: string }[] };
    assert.equal(ok, false);
    assert.deepEqual([problems[0]?.severity, problems[0]?.column], ['error', 1]);
    assert.ok((problems[0]?.line ?? 0) > 1);
  });

  it('says so when the folder to write to is not there', async () => {
    const { path } = folder({ 'guide.md': OURS });
    const { code, error } = await careGuide(['build', 'guide.md', '-o', 'nowhere/guide.json'], {
      cwd: path,
    });
    assert.equal(code, 2);
    assert.match(error, /nowhere\/guide\.json cannot be written: its folder does not exist/);
  });

  it('refuses to write over what it reads', async () => {
    const { code, error } = await careGuide(['build', 'guide.json'], {
      cwd: folder({ 'guide.json': '{}' }).path,
    });
    assert.equal(code, 2);
    assert.match(error, /give the Markdown/);
  });
});
