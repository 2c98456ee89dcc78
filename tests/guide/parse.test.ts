import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseGuide } from '../../src/guide/parse.js';

const head = { id: 'knee', lang: 'en', title: 'Knee pain' };
const faq = {
  type: 'faq',
  id: 'rest',
  heading: 'Should I rest?',
  body: [{ paragraph: ['Keep moving.', { cite: ['smith'] }] }],
};
const smith = {
  id: 'smith',
  text: ['Smith J. Knees. ', { link: 'https://example.org/knees', text: ['Read it'] }],
};

const problemsOf = (guide: unknown) =>
  parseGuide(guide).problems.map(({ path, message }) => `${path}: ${message}`);

describe('A guide from outside', () => {
  it('is taken as it is when all of it is valid', () => {
    const guide = { ...head, sections: [faq], references: [smith] };
    assert.deepEqual(parseGuide(guide), { guide, problems: [] });
  });

  for (const [what, value] of Object.entries({
    nothing: null,
    'a number': 7,
    text: 'guide',
    'a list': [],
  })) {
    it(`is refused in one sentence when it is ${what}`, () => {
      assert.deepEqual(parseGuide(value), {
        problems: [{ path: '', message: 'A guide must be a JSON object.' }],
      });
    });
  }

  it('is refused without a title, and says where', () => {
    const { guide, problems } = parseGuide({ id: 'knee', lang: 'en' });
    assert.equal(guide, undefined);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['title'],
    );
  });

  it('keeps its valid sections when one is bad, and says which place in it is wrong', () => {
    const bad = { ...faq, id: 'bad', body: [{ paragraph: [7] }] };
    const { guide, problems } = parseGuide({ ...head, sections: [bad, faq], references: [smith] });
    assert.deepEqual(
      guide?.sections.map(({ id }) => id),
      ['rest'],
    );
    assert.ok(problems[0]?.path.startsWith('sections[0].body[0]'), problems[0]?.path);
  });

  it('says which kinds of section there are when it does not know one', () => {
    assert.deepEqual(problemsOf({ ...head, sections: [{ type: 'quiz' }, null] }), [
      "sections[0].type: A section's type must be faq, goals, program.",
      "sections[1].type: A section's type must be faq, goals, program.",
    ]);
  });

  it('says so when its sections are not a list', () => {
    assert.deepEqual(problemsOf({ ...head, sections: 'all' }), [
      'sections: "sections" must be a list.',
    ]);
  });

  for (const link of [
    'javascript:alert(1)',
    'data:text/html,hi',
    '//example.org',
    'HTTPS:example.org',
  ]) {
    it(`refuses the link ${link}`, () => {
      const { guide, problems } = parseGuide({
        ...head,
        references: [{ id: 'smith', text: [{ link, text: ['x'] }] }],
      });
      assert.deepEqual(guide?.references, []);
      assert.match(problems[0]?.message ?? '', /https:\/\/, http:\/\/, mailto: or tel:/);
    });
  }

  for (const link of [
    'https://example.org',
    'HTTP://example.org',
    'mailto:a@example.org',
    'tel:+15550100',
  ]) {
    it(`takes the link ${link}`, () => {
      assert.deepEqual(
        parseGuide({ ...head, references: [{ id: 'smith', text: [{ link, text: ['x'] }] }] })
          .problems,
        [],
      );
    });
  }

  it('is told of a section nested too deep, and keeps the others', () => {
    let text: unknown[] = ['deep'];
    for (let depth = 0; depth < 20_000; depth++) text = [{ strong: text }];
    const deep = { ...faq, id: 'deep', body: [{ paragraph: text }] };
    const { guide, problems } = parseGuide({ ...head, sections: [deep, faq], references: [smith] });
    assert.deepEqual(
      guide?.sections.map(({ id }) => id),
      ['rest'],
    );
    assert.deepEqual(problems, [{ path: 'sections[0]', message: 'This is nested too deep.' }]);
  });

  it('leaves out keys it does not know', () => {
    const { guide } = parseGuide({
      ...head,
      onclick: 'alert(1)',
      sections: [{ ...faq, style: 'x' }],
      references: [smith],
    });
    assert.deepEqual(Object.keys(guide ?? {}).sort(), [
      'id',
      'lang',
      'references',
      'sections',
      'title',
    ]);
    assert.deepEqual(Object.keys(guide?.sections[0] ?? {}).sort(), [
      'body',
      'heading',
      'id',
      'type',
    ]);
  });

  it('keeps the first of two sections with one id', () => {
    assert.deepEqual(problemsOf({ ...head, sections: [faq, faq], references: [smith] }), [
      'sections: The id "rest" stands twice; the second one is left out.',
    ]);
  });

  it('says which cited reference is missing', () => {
    assert.deepEqual(problemsOf({ ...head, sections: [faq] }), [
      'references: "smith" is cited but is not in the references.',
    ]);
  });

  it('refuses a date that is not written YYYY-MM-DD', () => {
    assert.deepEqual(problemsOf({ ...head, reviewed: '11/23/2026' }), [
      'reviewed: Write the date as YYYY-MM-DD.',
    ]);
  });

  it('takes only text as words of its own', () => {
    assert.deepEqual(problemsOf({ ...head, words: { notesHeading: 7 } }), [
      'words: Words must be text, each under its key.',
    ]);
  });
});
