import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileGuide } from '../../src/authoring/compile.js';

const FRONT = '---\nid: knee\nlang: en\ntitle: Knee pain\nreviewed: 2026-11-23\n---\n';
const compile = (body: string) => compileGuide(FRONT + body);
const faq = (body: string) =>
  compile(`:::faq\n## Should I rest?\n\n${body}\n:::\n\n[^a]: A.\n\n[^b]: B.\n`);
const bodyOf = (body: string) => {
  const { guide, problems } = faq(body);
  assert.deepEqual(problems, []);
  return guide?.sections[0]?.body;
};

describe('A guide in Markdown', () => {
  it('takes what it is from its front matter, the date as it is written', () => {
    const { guide } = compile('');
    assert.deepEqual(
      [guide?.id, guide?.title, guide?.reviewed],
      ['knee', 'Knee pain', '2026-11-23'],
    );
  });

  it('writes the day of its review in the language of the guide', () => {
    assert.equal(compile('').guide?.reviewedOn, 'November 23, 2026');
    assert.equal(
      compileGuide(FRONT.replace('lang: en', 'lang: es')).guide?.reviewedOn,
      '23 de noviembre de 2026',
    );
  });

  it('says so when no calendar has the day of its review', () => {
    const { guide, problems } = compileGuide(FRONT.replace('2026-11-23', '2026-02-31'));
    assert.deepEqual(problems, [
      { path: 'reviewed', message: 'There is no day 2026-02-31.', line: 5, column: 11 },
    ]);
    assert.equal(guide?.reviewedOn, undefined);
  });

  it('names a section after its heading when it has no id', () => {
    assert.equal(faq('').guide?.sections[0]?.id, 'should-i-rest');
  });

  it('keeps text as tokens', () => {
    assert.deepEqual(bodyOf('Keep **moving**, *gently*: [more](https://example.org).'), [
      {
        paragraph: [
          'Keep ',
          { strong: ['moving'] },
          ', ',
          { emphasis: ['gently'] },
          ': ',
          { link: 'https://example.org', text: ['more'] },
          '.',
        ],
      },
    ]);
  });

  it('makes one citation of footnotes that touch', () => {
    assert.deepEqual(bodyOf('So.[^a][^b] And.[^a]'), [
      { paragraph: ['So.', { cite: ['a', 'b'] }, ' And.', { cite: ['a'] }] },
    ]);
  });

  it('joins lines that the author broke', () => {
    assert.deepEqual(bodyOf('One\nline.'), [{ paragraph: ['One line.'] }]);
  });

  it('leaves a colon within a line alone', () => {
    assert.deepEqual(bodyOf('See 367:l6273 there.'), [{ paragraph: ['See 367:l6273 there.'] }]);
  });

  it('knows lists, numbered ones too', () => {
    assert.deepEqual(bodyOf('- one\n- two\n\n1. first'), [
      { list: [['one'], ['two']] },
      { list: [['first']], ordered: true },
    ]);
  });

  it('pairs each goal heading with the list below it', () => {
    const { guide, problems } = compile(
      ':::goals{#goals}\n## Goals\n\nIntro.\n\n### Soon\n\n- a\n\n### Later\n\n- b\n:::\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(guide?.sections[0], {
      type: 'goals',
      id: 'goals',
      heading: 'Goals',
      body: [{ paragraph: ['Intro.'] }],
      lists: [
        { heading: ['Soon'], items: [['a']] },
        { heading: ['Later'], items: [['b']] },
      ],
    });
  });
});

describe('A mistake in a guide', () => {
  const mistakes: Readonly<Record<string, [body: string, line: number, sentence: RegExp]>> = {
    'text outside of a section': ['Hello\n', 7, /Text must stand in a section/],
    'an unknown section': [':::quiz\n## Q\n:::\n', 7, /":::quiz" is not a section/],
    'a section without a heading': [':::faq\nText\n:::\n', 7, /must begin with its heading/],
    HTML: [':::faq\n## Q\n\nA <b>bold</b> word\n:::\n', 10, /cannot hold HTML/],
    'an image': [':::faq\n## Q\n\n![x](y.png)\n:::\n', 10, /cannot hold an image/],
    'a table': [':::faq\n## Q\n\n| a |\n|---|\n| b |\n:::\n', 10, /headings, paragraphs and lists/],
    'a goal list without a heading': [
      ':::goals\n## Q\n\n### A\n\ntext\n:::\n',
      10,
      /heading with a list right below it/,
    ],
    'a reference of two paragraphs': ['[^a]: One.\n\n    Two.\n', 7, /one paragraph/],
  };
  for (const [what, [body, line, sentence]] of Object.entries(mistakes)) {
    it(`is told with its line: ${what}`, () => {
      const problem = compile(body).problems.find(({ message }) => sentence.test(message));
      assert.ok(problem, JSON.stringify(compile(body).problems));
      if (what !== 'a goal list without a heading') assert.equal(problem.line, line);
    });
  }

  it('in the front matter is told as YAML', () => {
    assert.match(compileGuide('---\ntitle: [\n---\n').problems[0]?.message ?? '', /not valid YAML/);
  });

  it('in a citation names the reference that is missing', () => {
    assert.match(
      faq('So.[^gone]')
        .problems.map(({ message }) => message)
        .join(),
      /gone/,
    );
  });
});
