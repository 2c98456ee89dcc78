import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokenList } from '../../src/build/token-list.js';
import { tokens } from '../../src/styles/tokens.js';

const FILE = 'styles/tokens.ts';
const publicNames = (source: string) =>
  [...source.matchAll(/var\((--care-[\w-]+)/g)].map(([, name]) => name);

describe('public custom properties', () => {
  it('are read in one sheet only, where a host finds them', () => {
    const elsewhere = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file.replaceAll('\\', '/') !== FILE)
      .flatMap((file) =>
        publicNames(readFileSync(`src/${file}`, 'utf8')).map(
          (name) => `${String(name)} in ${file}`,
        ),
      );
    assert.deepEqual(elsewhere, []);
  });

  it('each have a comment that says what they mean', () => {
    const documented = tokenList(tokens.cssText).map(({ name }) => name);
    assert.deepEqual(
      [...new Set(publicNames(tokens.cssText))].filter((name) => !documented.includes(name ?? '')),
      [],
    );
  });
});
