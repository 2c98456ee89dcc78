import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compileGuide } from '../../src/authoring/compile.js';
import { citations, runs } from '../../src/guide/walk.js';
import type { Guide } from '../../src/guide/schema.js';

const compiled = (file: string): Guide => {
  const { guide, problems } = compileGuide(readFileSync(`src/content/${file}`, 'utf8'));
  assert.deepEqual(problems, []);
  return guide as Guide;
};

/** What each run of text cites, section by section: the bones of a guide, in any language. */
const bones = ({ sections }: Guide) =>
  sections.map((section) => [
    section.id,
    section.type,
    runs(section).map((run) => citations(run).flatMap(({ cite }) => cite)),
  ]);

for (const file of readdirSync('src/content').filter((name) => /\.\w+\.md$/.test(name))) {
  describe(`The translation ${file}`, () => {
    const translation = compiled(file);
    const source = compiled(file.replace(/\.\w+\.md$/, '.md'));

    it('has every passage of its source, with the same citations', () => {
      assert.deepEqual(bones(translation), bones(source));
    });

    it('has the references of its source, word for word, and says in which language they are', () => {
      assert.deepEqual(
        translation.references.map(({ id, text }) => ({ id, text })),
        source.references,
      );
      assert.ok(translation.references.every(({ lang }) => lang === source.lang));
    });

    it('says which text it translates', () => {
      assert.match(translation.note ?? '', /2026/);
    });

    it('brings every word that the widget says', () => {
      assert.ok(Object.keys(translation.words ?? {}).length > 40);
    });
  });
}
