import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { compileGuide } from '../../src/authoring/compile.js';
import { number } from '../../src/guide/numbering.js';
import { type Cite, citations, runs } from '../../src/guide/walk.js';
import type { Guide, Inline, Section } from '../../src/guide/schema.js';
import { plainText } from '../../src/guide/plain-text.js';

const { guide: compiled, problems } = compileGuide(
  readFileSync('src/content/herniated-disc.md', 'utf8'),
);
const guide = compiled as Guide;

const NICE = 'nice-ng59';
const JENSEN = 'jensen-2019';
const NASS = 'nass-lumbar';

/** Each claim that needs its sources, by words it is told in, and the references it must cite, in order. */
const CLAIMS: Readonly<Record<string, readonly string[]>> = {
  'Physical therapy can ease your symptoms': [NICE, JENSEN],
  'especially true when the disc causes nerve pain': [NICE, JENSEN],
  'Most cases get better with time and conservative care': [NICE, JENSEN],
  'It comes before injections or surgery are considered': [NICE, JENSEN],
  'Your spine, hips, or shoulders meet daily demands with less strain': [NICE, JENSEN],
  'Stiff, guarded movement starts to feel safe': [NICE, JENSEN],
  'bend, lift, sit, and walk with less effort': [NICE, JENSEN],
  'Your sensitivity calms step by step': [NICE, JENSEN],
  'Many people recover without surgery': [NICE, JENSEN],
  'learn about your condition, stay active, and follow a structured rehab plan': [NICE, JENSEN],
  'teaches you what to do from day to day': [NICE, JENSEN],
  'takes you back to activity step by step': [NICE, JENSEN],
  'a plan that you can go on using after your symptoms improve': [NICE, JENSEN],
  'Your plan should match your symptoms': [NICE, NASS],
  'what you need to get back to': [NICE, NASS],
  'less shooting pain, tingling, and numbness': [NICE, JENSEN],
  'Positions and movements that feel safer': [NICE, JENSEN],
  'Better walking, better sleep': [NICE, JENSEN],
  'Strength and endurance for work': [NICE, JENSEN],
  'Confidence with lifting and bending': [NICE, JENSEN],
  'A lower chance of flare-ups': [NICE, JENSEN],
  'within about 6 to 12 weeks of conservative care': [NICE, JENSEN],
  'How long it takes varies': [NICE, JENSEN],
  'helps you stay active safely in that time': [NICE, JENSEN],
  'Your leg or arm pain is less intense': [NICE, JENSEN],
  'Your symptoms reach less far down': [NICE, JENSEN],
  'Sitting, standing, and walking are easier to tolerate': [NICE, JENSEN],
  'You feel more confident in normal movement': [NICE, JENSEN],
  'Uneven recovery is normal': [NICE],
  'not by one afternoon': [NICE],
};

/** What is told without a source: what leads over, and nothing that a source would have to back. */
const UNCITED = [
  'Recovery can feel slow. Then it can suddenly feel easier, once you find the right activity level and the right exercises.',
  'What the research suggests',
  'The digital physical therapy program may be open to you through your employer or health plan. Search to find out.',
  "Why it's typically a first-line treatment",
  'What sets it apart from passive treatments',
];

/** The references as their publishers give them, numbered as on the page. */
const REFERENCES = [
  'National Institute for Health and Care Excellence (NICE). Low back pain and sciatica in over 16s: assessment and management (NG59). 2016 (updates noted on the guideline page). https://www.nice.org.uk/guidance/ng59',
  'Jensen RK, Kongsted A, Kjaer P, Koes B. Diagnosis and treatment of sciatica. BMJ. 2019;367:l6273. https://doi.org/10.1136/bmj.l6273',
  'Kreiner DS, Hwang SW, Easa JE, et al. An evidence-based clinical guideline for the diagnosis and treatment of lumbar disc herniation with radiculopathy. North American Spine Society (NASS). PDF. https://www.urmc.rochester.edu/MediaLibraries/URMCMedia/SOAR/documents/NASS_Lumbar_DiscHerniation_Guidelines.pdf',
  'Zhong M, Liu JT, Jiang H, Mo W, Yu PF, Li XC, Xue RR. Incidence of Spontaneous Resorption of Lumbar Disc Herniation: A Meta-Analysis. Pain Physician. 2017;20(1):E45–E52. https://www.painphysicianjournal.com/linkout?page=E45&vol=20',
  'Liu C, Ferreira GE, Abdel Shaheed C, et al. Surgical versus non-surgical treatment for sciatica: systematic review and meta-analysis of randomised controlled trials. BMJ. 2023;381:e070730. https://doi.org/10.1136/bmj-2022-070730',
  'Bono CM, Ghiselli G, Gilbert TJ, et al. An evidence-based clinical guideline for the diagnosis and treatment of cervical radiculopathy from degenerative disorders. North American Spine Society (NASS). PDF. https://www.urmc.rochester.edu/MediaLibraries/URMCMedia/SOAR/documents/NASS_Cervical_Radiculopathy_Guidelines.pdf',
];

/** A run of text with what it cites; items of a list also have what the line above the list cites for all of them. */
function claimsOf(section: Section): { text: string; cited: string[] }[] {
  const ids = (run: readonly Inline[]) => citations([...run]).flatMap(({ cite }: Cite) => cite);
  const told = (run: Inline[], above: Inline[] = []) => ({
    text: plainText(run),
    cited: ids(run).length > 0 ? ids(run) : ids(above),
  });
  let above: Inline[] = [];
  const body = section.body.flatMap((block) => {
    if ('list' in block) return block.list.map((item) => told(item, above));
    above = 'heading' in block ? block.heading : block.paragraph;
    return [told(above)];
  });
  const goals =
    section.type === 'goals'
      ? section.lists.flatMap(({ heading, items }) => items.map((item) => told(item, heading)))
      : [];
  return [...body, ...goals];
}

/** Flesch-Kincaid grade of running text, a list item counting as a sentence. */
function grade(section: Section): number {
  const text = runs(section)
    .map(plainText)
    .map((run) => (/[.?!]$/.test(run.trim()) ? run : `${run}.`))
    .join(' ');
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, { segment }) => sum + syllable(segment), 0),
  });
}

describe('The guide to physical therapy for a herniated disc', () => {
  it('compiles without a problem', () => {
    assert.deepEqual(problems, []);
  });

  it('has its title and its four sections, in order', () => {
    assert.equal(guide.title, 'Physical therapy for a herniated disc');
    assert.deepEqual(
      guide.sections.map(({ type, heading }) => [type, heading]),
      [
        ['faq', 'Does physical therapy help a herniated disc?'],
        ['goals', 'Goals of physical therapy for a herniated disc'],
        ['faq', 'What results can I expect with physical therapy for a herniated disc?'],
        ['program', 'Your digital physical therapy program'],
      ],
    );
  });

  it('labels its search', () => {
    const program = guide.sections.find(({ type }) => type === 'program');
    assert.equal(
      program?.type === 'program' && program.label,
      'Search your employer or health plan',
    );
  });

  for (const section of guide.sections) {
    it(`tells "${section.heading}" at reading grade 8 or lower`, () => {
      assert.ok(grade(section) <= 8, `grade ${grade(section).toFixed(1)}`);
    });
  }

  const claims = guide.sections.flatMap(claimsOf);
  for (const [words, sources] of Object.entries(CLAIMS)) {
    it(`backs "${words}" with its sources`, () => {
      const told = claims.filter(({ text }) => text.includes(words));
      assert.equal(told.length, 1, 'the claim is told once');
      assert.deepEqual(told[0]?.cited, sources);
    });
  }

  it('makes no claim with a source that the table of claims does not hold', () => {
    const strays = claims.filter(
      ({ text, cited }) =>
        cited.length > 0 &&
        !/[:]$/.test(text) &&
        !Object.keys(CLAIMS).some((words) => text.includes(words)),
    );
    assert.deepEqual(
      strays.map(({ text }) => text),
      ['What you might notice as you improve'],
    );
  });

  it('makes no claim without a source', () => {
    const uncited = claims.filter(({ cited }) => cited.length === 0).map(({ text }) => text);
    assert.deepEqual(uncited.sort(), [...UNCITED].sort());
  });

  it('gives each reference as its publisher does', () => {
    const { notes, further } = number(guide);
    assert.deepEqual(
      [...notes, ...further].map(({ reference }) => plainText(reference.text)),
      REFERENCES,
    );
  });

  it('numbers what it cites 1 to 3 and keeps the other three as further reading', () => {
    const { notes, further } = number(guide);
    assert.deepEqual(
      notes.map(({ number: n, reference }) => [n, reference.id]),
      [
        [1, NICE],
        [2, JENSEN],
        [3, NASS],
      ],
    );
    assert.deepEqual(
      further.map(({ number: n, reference }) => [n, reference.id]),
      [
        [4, 'zhong-2017'],
        [5, 'liu-2023'],
        [6, 'nass-cervical'],
      ],
    );
  });

  it('ends each reference with a link, a DOI as a full address', () => {
    for (const { id, text } of guide.references) {
      const link = text.at(-1);
      assert.ok(typeof link === 'object' && 'link' in link, id);
      assert.match(link.link, /^https:\/\//);
      if (/\b10\.\d{4}/.test(link.link)) assert.match(link.link, /^https:\/\/doi\.org\/10\./);
    }
  });

  it('says when its sources were checked and names nobody for it, that it is not medical advice, and who funded it', () => {
    assert.match(guide.sourcesChecked ?? '', /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(guide.reviewer, undefined);
    assert.match(guide.disclaimer ?? '', /general information, not medical advice/);
    assert.deepEqual(guide.funding, [
      'Portugal 2020',
      'Norte 2020',
      'European Union',
      'Plano de Recuperação e Resiliência',
      'República Portuguesa',
      'Next Generation EU',
    ]);
  });
});
