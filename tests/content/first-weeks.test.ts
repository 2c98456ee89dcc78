import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compileGuide } from '../../src/authoring/compile.js';
import { number } from '../../src/guide/numbering.js';
import type { Guide } from '../../src/guide/schema.js';

const read = (file: string) => compileGuide(readFileSync(`src/content/${file}`, 'utf8'));
const { guide: compiled, problems } = read('first-weeks.md');
const guide = compiled as Guide;

describe('The guide to the first weeks', () => {
  it('compiles without a problem', () => {
    assert.deepEqual(problems, []);
  });

  it('is another guide than the one in the script, in its own order', () => {
    assert.notEqual(guide.id, read('herniated-disc.md').guide?.id);
    assert.deepEqual(
      guide.sections.map(({ type }) => type),
      ['goals', 'faq', 'program'],
    );
  });

  it('rests on references of the first guide, and cites all that it lists', () => {
    const known =
      read('herniated-disc.md').guide?.references.map(({ id, text }) =>
        JSON.stringify({ id, text }),
      ) ?? [];
    for (const { id, text } of guide.references)
      assert.ok(known.includes(JSON.stringify({ id, text })), id);
    assert.deepEqual(number(guide).further, []);
  });
});
