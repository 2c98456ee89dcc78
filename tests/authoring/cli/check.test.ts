import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { careGuide, folder } from './command-line.js';

const CONTENT = 'src/content';
const BROKEN = 'tests/fixtures/guides/broken';
const LIU = readFileSync('tests/fixtures/crossref/10.1136-bmj-2022-070730.json', 'utf8');

/** Crossref, as it answered once. */
function crossref(answers: Record<string, string | number>) {
  const asked: string[] = [];
  const fetch = ((url: string) => {
    const doi = decodeURIComponent(url.replace('https://api.crossref.org/works/', ''));
    asked.push(doi);
    const answer = answers[doi] ?? 404;
    return Promise.resolve(
      typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer),
    );
  }) as typeof globalThis.fetch;
  return { fetch, asked };
}

const DOI = '10.1136/bmj-2022-070730';
const OURS = readFileSync(`${CONTENT}/herniated-disc.md`, 'utf8');
/** Our guide, but for the reference of 2023. */
const withReference = (text: string) =>
  folder({
    'guide.md': OURS.replace(
      /\[\^liu-2023\]: [^]*?\n\n/,
      `[^liu-2023]: ${text} <https://doi.org/${DOI}>\n\n`,
    ),
  }).path;
const online = (cwd: string, answers: Record<string, string | number> = { [DOI]: LIU }) =>
  careGuide(['check', 'guide.md', '--online'], { cwd, fetch: crossref(answers).fetch });
const said = (error: string) =>
  error
    .split('\n')
    .filter(
      (line) => line.endsWith('(crossref)') && !line.includes('does not know 10.1136/bmj.l6273'),
    );

const TITLE =
  'Surgical versus non-surgical treatment for sciatica: systematic review and meta-analysis of randomised controlled trials.';

describe('care-guide check', () => {
  it('finds no problem in the guide that ships', async () => {
    const { code, out, error } = await careGuide(['check', 'herniated-disc.md'], { cwd: CONTENT });
    assert.equal(code, 0);
    assert.equal(error, '');
    assert.match(
      out,
      /^herniated-disc\.md: no problem\. Reading grade by section: does-it-help \d\.\d/,
    );
  });

  it('holds sections to the grade it is given, and shows the hardest sentences first', async () => {
    const { code, error } = await careGuide(['check', 'herniated-disc.md', '--grade', '5'], {
      cwd: CONTENT,
    });
    assert.equal(code, 1);
    const grades = [...error.matchAll(/Grade (\d+): "/g)].map(([, grade]) => Number(grade));
    assert.ok(grades.length > 3 && grades.every((grade) => grade >= 5));
    assert.match(
      error,
      /"Does physical therapy help a herniated disc\?" reads at grade \d+\.\d; the limit is 5/,
    );
  });

  it('points at the sentence itself, across broken lines and marks', async () => {
    const { path } = folder({
      'guide.md': OURS.replace(
        'Recovery can feel slow.',
        'Recovery can feel slow. In order\nto *get* well, rest.',
      ),
    });
    const { error } = await careGuide(['check', 'guide.md'], { cwd: path });
    const line =
      OURS.split('\n').findIndex((text) => text.startsWith('Recovery can feel slow.')) + 1;
    assert.match(error, new RegExp(`^guide\\.md:${line}:25: warning: For "In order to"`, 'm'));
  });

  it('is silent where the author allows it, for a block and in a line', async () => {
    const text = 'Utilize the rail.[^nice-ng59]';
    const allowed = OURS.replace(
      'Recovery can feel slow.',
      `Slow.\n\n<!-- allow: jargon -->\n\n${text}\n\n- ${text} <!-- allow: jargon -->\n\nRecovery can feel slow.`,
    );
    const { path } = folder({
      'guide.md': allowed,
      'not.md': allowed.replaceAll('<!-- allow: jargon -->', ''),
    });
    assert.doesNotMatch((await careGuide(['check', 'guide.md'], { cwd: path })).error, /jargon/);
    assert.equal(
      (await careGuide(['check', 'not.md'], { cwd: path })).error.match(/jargon/g)?.length,
      2,
    );
  });

  it('takes warnings for errors when strict', async () => {
    assert.equal((await careGuide(['check', 'jargon.md'], { cwd: BROKEN })).code, 0);
    assert.equal((await careGuide(['check', 'jargon.md', '--strict'], { cwd: BROKEN })).code, 1);
  });

  it('gives the years between reviews that it is told', async () => {
    assert.equal((await careGuide(['check', 'review-overdue.md'], { cwd: BROKEN })).code, 1);
    assert.equal(
      (await careGuide(['check', 'review-overdue.md', '--review-every', '36'], { cwd: BROKEN }))
        .code,
      0,
    );
  });

  it('is content with a translation of the newest review', async () => {
    const source = readFileSync(`${BROKEN}/stale-translation.md`, 'utf8');
    const translated = readFileSync(`${BROKEN}/stale-translation.es.md`, 'utf8')
      .replace('of: 2025-06-01', 'of: 2026-11-01')
      .replace('sources-checked: 2025-06-02', 'sources-checked: 2026-11-02');
    const { path } = folder({ 'a.md': source, 'a.es.md': translated });
    for (const file of ['a.md', 'a.es.md'])
      assert.equal((await careGuide(['check', file], { cwd: path })).error, '');
  });

  it('reads a built guide too, and finds the places in its JSON', async () => {
    const { path } = folder({
      'guide.md': OURS.replace(
        'Recovery can feel slow.',
        'Recovery can feel slow. Utilize the rail.',
      ),
    });
    await careGuide(['build', 'guide.md'], { cwd: path });
    const { error } = await careGuide(['check', 'guide.json'], { cwd: path });
    assert.match(
      error,
      /^guide\.json:1:\d{4}: warning: For "Utilize", plainer: "use"\. \(jargon\)$/m,
    );
  });

  it('answers in JSON, with the grade of each section', async () => {
    const { out } = await careGuide(['check', 'herniated-disc.md', '--json'], { cwd: CONTENT });
    const { ok, grades, problems } = JSON.parse(out) as {
      ok: boolean;
      grades: Record<string, number>;
      problems: unknown[];
    };
    assert.deepEqual(
      [ok, problems, Object.keys(grades)],
      [true, [], ['does-it-help', 'goals', 'results', 'program']],
    );
  });
});

describe('care-guide check --online', () => {
  it('catches a reference that mixes up two papers', async () => {
    const { code, error } = await careGuide(['check', 'mixed-up-papers.md', '--online'], {
      cwd: BROKEN,
      fetch: crossref({ [DOI]: LIU }).fetch,
    });
    assert.equal(code, 1);
    assert.match(
      error,
      /^mixed-up-papers\.md:14:15: error: "gugliotta" mixes up papers\. Of 10\.1136\/bmj-2022-070730 Crossref says: its authors are Liu, Ferreira, Abdel Shaheed, not Gugliotta, da Costa, Dabis; its title is "Surgical versus non-surgical treatment for sciatica: systematic review and meta-analysis of randomised controlled trials"\. \(crossref\)$/m,
    );
  });

  it('finds nothing wrong with the reference as the guide that ships has it', async () => {
    const { error } = await careGuide(['check', 'herniated-disc.md', '--online'], {
      cwd: CONTENT,
      fetch: crossref({ [DOI]: LIU }).fetch,
    });
    assert.deepEqual(said(error), []);
    assert.match(error, /^Crossref was asked for 2 references\.$/m);
  });

  const slips: Readonly<Record<string, [reference: string, finding: RegExp]>> = {
    'the year': [
      `Liu C, Ferreira GE, Abdel Shaheed C, et al. ${TITLE} *BMJ*. 2021;381:e070730.`,
      /says: it came out in 2023, not 2021\./,
    ],
    'the journal': [
      `Liu C, Ferreira GE, Abdel Shaheed C, et al. ${TITLE} *BMJ Open*. 2023;381:e070730.`,
      /says: its journal is BMJ, not BMJ Open\./,
    ],
    'one author': [
      `Liu C, Dabis E, et al. ${TITLE} *BMJ*. 2023;381:e070730.`,
      /says: its authors are Liu, Ferreira, Abdel Shaheed, not Dabis\./,
    ],
    'the first author': [
      `Ferreira GE, Liu C, et al. ${TITLE} *BMJ*. 2023;381:e070730.`,
      /says: its first author is Liu, not Ferreira\./,
    ],
  };
  for (const [what, [reference, finding]] of Object.entries(slips)) {
    it(`says what is another paper's: ${what}`, async () => {
      const found = said((await online(withReference(reference))).error);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', finding);
    });
  }

  it('takes a journal by its abbreviation, and other marks and letters in the title', async () => {
    const liu = LIU.replace('["BMJ"]', '["British Journal of Invented Medicine"]').replace(
      'randomised',
      '<i>randomised</i>',
    );
    const cwd = withReference(
      `Liu C, Ferreira GE. ${TITLE.replace('non-surgical', 'Non–surgical')} *Br J Invent Med*. 2023;381:e070730.`,
    );
    assert.deepEqual(said((await online(cwd, { [DOI]: liu })).error), []);
  });

  it('tells of a paper that was retracted', async () => {
    const liu = LIU.replace('"volume"', '"updated-by": [{ "type": "retraction" }], "volume"');
    const { error } = await careGuide(['check', 'herniated-disc.md', '--online'], {
      cwd: CONTENT,
      fetch: crossref({ [DOI]: liu }).fetch,
    });
    assert.match(error, /error: "liu-2023" was retracted/);
  });

  it('warns of a DOI that Crossref does not know', async () => {
    const { code, error } = await careGuide(['check', 'herniated-disc.md', '--online'], {
      cwd: CONTENT,
      fetch: crossref({ [DOI]: LIU }).fetch,
    });
    assert.equal(code, 0);
    assert.match(
      error,
      /warning: Crossref does not know 10\.1136\/bmj\.l6273: try https:\/\/doi\.org\/10\.1136\/bmj\.l6273/,
    );
  });

  it('says once that the network is not there', async () => {
    const { code, error } = await careGuide(['check', 'herniated-disc.md', '--online'], {
      cwd: CONTENT,
    });
    assert.equal(code, 1);
    assert.equal(error.match(/Crossref cannot be reached/g)?.length, 1);
  });

  it('says so when Crossref has no time', async () => {
    const { error } = await careGuide(['check', 'herniated-disc.md', '--online'], {
      cwd: CONTENT,
      fetch: crossref({ '10.1136/bmj.l6273': 503 }).fetch,
    });
    assert.match(error, /Crossref answered 503/);
  });

  it('asks nobody unless told to', async () => {
    const { fetch, asked } = crossref({});
    await careGuide(['check', 'herniated-disc.md'], { cwd: CONTENT, fetch });
    assert.deepEqual(asked, []);
  });
});
