import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { onlyUsedLit } from '../../src/authoring/vite/lit-parts.js';

const FILES = [
  '@lit/reactive-element/reactive-element.js',
  'lit-element/lit-element.js',
  'lit-html/lit-html.js',
];

describe("The script's cut of Lit", () => {
  for (const file of FILES) {
    const id = `node_modules/${file}`;
    const code = readFileSync(id, 'utf8');

    it(`leaves out a part of ${file}`, () => {
      assert.ok((onlyUsedLit(code, id)?.length ?? Infinity) < code.length);
    });

    it(`stops the build when ${file} is laid out anew`, () => {
      assert.throws(
        () => onlyUsedLit(code.replaceAll('this', 'self'), id),
        /has a new layout: it does not say ".+" once/,
      );
    });
  }

  it('touches no other file', () => {
    assert.equal(onlyUsedLit('', 'node_modules/lit-html/directives/repeat.js'), undefined);
    assert.equal(onlyUsedLit('', 'src/elements/care-guide.ts'), undefined);
  });
});
