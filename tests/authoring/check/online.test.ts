import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from '../cli/command-line.js';
import { registrars } from './registrars.js';

const issued = (year: number) => ({ issued: { 'date-parts': [[year]] } });
const HART = { author: [{ given: 'Ann', family: 'Hart' }] };

/** As the registrars answered for works of these kinds. */
const WORKS = {
  '10.5555/withdrawn': {
    ...HART,
    ...issued(2010),
    title: ['Lifting for backs'],
    'container-title': ['Spinal Tales'],
    'updated-by': [{ type: 'withdrawal', DOI: '10.5555/notice' }],
  },
  '10.5555/concern': {
    ...HART,
    ...issued(2010),
    title: ['Pulling for backs'],
    'container-title': ['Spinal Tales'],
    'updated-by': [{ type: 'expression_of_concern' }],
  },
  '10.5555/marked': {
    ...HART,
    ...issued(2011),
    title: ['RETRACTED: Pushing for backs'],
    'container-title': ['Spinal Tales'],
  },
  '10.5555/related': {
    ...HART,
    ...issued(2011),
    title: ['Bending for backs'],
    'container-title': ['Spinal Tales'],
    relation: { 'is-retracted-by': [{ id: '10.5555/notice' }] },
  },
  '10.5555/notice': {
    ...issued(2012),
    title: ['Retraction: Lifting for backs'],
    'container-title': ['Spinal Tales'],
    'update-to': [{ type: 'retraction', DOI: '10.5555/withdrawn' }],
  },
  '10.5555/ampersand': {
    ...HART,
    ...issued(2015),
    title: ['Salt &amp; rest'],
    'container-title': ['Rest &amp; Backs'],
  },
  '10.5555/chapter': {
    ...HART,
    ...issued(2001),
    type: 'book-chapter',
    title: ['Bones'],
    'container-title': ['The Invented Back Book'],
  },
  '10.5555/dotted': {
    ...HART,
    ...issued(2020),
    title: ['Moving well'],
    subtitle: ['a randomized trial of walking'],
    'container-title': ['Journal of Motion'],
    'short-container-title': ['J Motion'],
  },
  '10.5555/book': { ...HART, ...issued(2003), type: 'book', title: ['The whole back'] },
  '10.5555/preprint': {
    ...HART,
    type: 'posted-content',
    title: ['Early word on backs'],
    'container-title': [],
    posted: { 'date-parts': [[2023, 5, 6]] },
  },
};

const reference = (id: string, text: string) => `[^${id}]: ${text}\n`;
const guide = (...references: string[]) => {
  const ids = references.map((text) => /\[\^(.*?)\]/.exec(text)?.[1]);
  return `---\nid: g\nlang: en\ntitle: T\nsources-checked: 2026-10-01\nfurther-reading: [${ids.join(', ')}]\n---\n\n:::faq{#a}\n## What is this?\n\n<!-- allow: claim -->\nA test of it.\n:::\n\n${references.join('\n')}`;
};
async function online(
  answers: Parameters<typeof registrars>[0],
  references: string[],
  args: string[] = [],
) {
  const server = await registrars(answers);
  const { path } = folder({ 'g.md': guide(...references) });
  const ran = await careGuide(['check', 'g.md', '--online', ...args], {
    cwd: path,
    fetch: globalThis.fetch,
    variables: server.variables,
  });
  const findings = ran.error.split('\n').filter((line) => /(error|warning): /.test(line));
  return { ...ran, ...server, findings };
}

describe('A reference that Crossref knows', () => {
  const right: Readonly<Record<string, string>> = {
    'an entity in its title and journal':
      'Hart A. Salt & rest. *Rest & Backs*. 2015;1:1. doi:10.5555/ampersand',
    'a chapter, with its book and publisher':
      'Hart A. Bones. In: Ames I, ed. *The Invented Back Book*. Example Press; 2001:1-9. doi:10.5555/chapter',
    'a journal abbreviated with periods':
      'Hart A. Moving well. *J. Motion*. 2020;1:1. doi:10.5555/dotted',
    'its subtitle':
      'Hart A. Moving well: a randomized trial of walking. *J Motion*. 2020;1:1. doi:10.5555/dotted',
    'a book': 'Hart A. *The whole back*. Example Press; 2003. doi:10.5555/book',
    'a preprint':
      'Hart A. Early word on backs. *medRxiv*. Preprint posted online May 6, 2023. doi:10.5555/preprint',
    'no emphasis on its journal':
      'Hart A. Salt & rest. Rest & Backs. 2015;1:1. doi:10.5555/ampersand',
  };
  for (const [what, text] of Object.entries(right)) {
    it(`is right with ${what}`, async () => {
      const { findings, code } = await online(WORKS, [reference('a', text)]);
      assert.deepEqual([findings, code], [[], 0]);
    });
  }

  const wrong: Readonly<Record<string, [text: string, finding: RegExp]>> = {
    'another subtitle': [
      'Hart A. Moving well: how trees grow in wet forests of the north. *J Motion*. 2020;1:1. doi:10.5555/dotted',
      /error: "a" mixes up papers\. .* its title is "Moving well: a randomized trial of walking"\. \(crossref\)$/,
    ],
    'another book': [
      'Hart A. Bones. In: Ames I, ed. *The Invented Knee Book*. Example Press; 2001:1-9. doi:10.5555/chapter',
      /its book is The Invented Back Book, not The Invented Knee Book/,
    ],
    'a withdrawal': [
      'Hart A. Lifting for backs. *Spinal Tales*. 2010;1:1. doi:10.5555/withdrawn',
      /error: "a" was retracted or withdrawn/,
    ],
    'a mark of retraction in its title': [
      'Hart A. Pushing for backs. *Spinal Tales*. 2011;1:1. doi:10.5555/marked',
      /error: "a" was retracted or withdrawn/,
    ],
    'a relation that retracts it': [
      'Hart A. Bending for backs. *Spinal Tales*. 2011;1:1. doi:10.5555/related',
      /error: "a" was retracted or withdrawn/,
    ],
    'an expression of concern': [
      'Hart A. Pulling for backs. *Spinal Tales*. 2010;1:1. doi:10.5555/concern',
      /warning: Its journal has published an expression of concern about "a"/,
    ],
    'the notice instead of the paper': [
      'Retraction: Lifting for backs. *Spinal Tales*. 2012;1:1. doi:10.5555/notice',
      /warning: "a" is the notice about another paper/,
    ],
  };
  for (const [what, [text, finding]] of Object.entries(wrong)) {
    it(`is reported for ${what}`, async () => {
      const { findings } = await online(WORKS, [reference('a', text)]);
      assert.equal(findings.length, 1, findings.join('\n'));
      assert.match(findings[0] ?? '', finding);
    });
  }
});

describe('A DOI that Crossref does not have', () => {
  const text = (doi: string) => reference('a', `Hart A. Rest in data. *Data*. 2019. doi:${doi}`);
  const datacite = (title: string) => ({
    data: {
      attributes: {
        titles: [{ title }],
        creators: [{ name: 'Hart, Ann', familyName: 'Hart' }],
        publicationYear: 2019,
      },
    },
  });

  it('is compared with what DataCite says', async () => {
    const agency = { 'ra:10.5555/d': [{ RA: 'DataCite' }] as never };
    const same = { ...agency, 'datacite:10.5555/d': datacite('Rest in data') };
    assert.deepEqual((await online(asJson(same), [text('10.5555/d')])).findings, []);
    const other = { ...agency, 'datacite:10.5555/d': datacite('Trees in forests') };
    assert.match(
      (await online(asJson(other), [text('10.5555/d')])).findings.join(),
      /Of 10\.5555\/d DataCite says: its title is "Trees in forests"/,
    );
  });

  it('is left to its author when another registrar has it', async () => {
    const { findings } = await online(asJson({ 'ra:10.5555/m': [{ RA: 'mEDRA' }] }), [
      text('10.5555/m'),
    ]);
    assert.match(findings.join(), /warning: 10\.5555\/m is registered with mEDRA/);
  });

  it('is an error when there is none', async () => {
    const answers = asJson({ 'ra:10.5555/n': [{ status: 'DOI does not exist' }] });
    const { findings } = await online(answers, [text('10.5555/n')]);
    assert.match(findings.join(), /error: There is no DOI 10\.5555\/n/);
  });

  it('is reported at its line when its address is malformed, without a question', async () => {
    const { findings, asked, error } = await online({}, [
      reference('a', 'Hart A. Five percent. *Tales*. 2001;1:1. <https://doi.org/10.5555/5%x>'),
    ]);
    assert.deepEqual(asked, []);
    assert.equal(findings.length, 1);
    assert.match(
      findings[0] ?? '',
      /^g\.md:16:\d+: error: "https:\/\/doi\.org\/10\.5555\/5%x" is malformed/,
    );
    assert.doesNotMatch(error, /\n\s+at /);
  });
});

/** Answers of agencies are lists, which would be taken for turns. */
const asJson = (answers: Record<string, object>) =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, JSON.stringify(answer)]));

describe('A registrar that is busy', () => {
  const one = reference('a', 'Hart A. *The whole back*. Example Press; 2003. doi:10.5555/book');

  it('is asked again, after the pause that it asks for', async () => {
    const again = [
      { status: 429, headers: { 'retry-after': '2' } },
      { status: 503 },
      WORKS['10.5555/book'],
    ];
    const { findings, asked } = await online({ '10.5555/book': again as never }, [one]);
    assert.deepEqual(findings, []);
    assert.equal(asked.length, 3);
  });

  it('is left alone after some tries', async () => {
    const { code, findings, asked } = await online({ '10.5555/book': 503 }, [one]);
    assert.equal(code, 1);
    assert.match(
      findings.join(),
      /Crossref answered 503: this and later references were not compared/,
    );
    assert.ok(asked.length < 10);
  });

  it('does not stop the others when it refuses one', async () => {
    const { findings } = await online({ '10.5555/book': 406, ...pick('10.5555/withdrawn') }, [
      one,
      reference('b', 'Hart A. Lifting for backs. *Spinal Tales*. 2010;1:1. doi:10.5555/withdrawn'),
    ]);
    assert.match(findings[0] ?? '', /warning: Crossref answered 406 for 10\.5555\/book/);
    assert.match(findings[1] ?? '', /error: "b" was retracted/);
  });

  it('is not believed when its answer cannot be read', async () => {
    const { findings } = await online({ '10.5555/book': '<html>busy</html>' }, [one]);
    assert.match(findings.join(), /The answer for 10\.5555\/book cannot be read/);
  });

  it('gets three questions at a time, one for each DOI, with the address of who asks', async () => {
    const references = Array.from({ length: 30 }, (_, n) =>
      reference(
        `r${String(n)}`,
        `Hart A. *The whole back*. Press; 2003. doi:10.5555/b${String(n % 15)}`,
      ),
    );
    const works = Object.fromEntries(
      Array.from({ length: 15 }, (_, n) => [`10.5555/b${String(n)}`, WORKS['10.5555/book']]),
    );
    const { error, asked, agents, mostOpen } = await online(works, references, [
      '--mailto',
      'ann@example.org',
    ]);
    assert.equal(asked.length, 15);
    assert.ok(mostOpen() <= 3);
    assert.ok(asked.every((url) => url.endsWith('?mailto=ann%40example.org')));
    assert.match(agents[0] ?? '', /mailto:ann@example\.org/);
    assert.match(error, /Crossref was asked for 30 references\./);
  });
});

const pick = (doi: keyof typeof WORKS) => ({ [doi]: WORKS[doi] });
