import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notesOf } from '../../src/build/release-notes.js';

const CHANGELOG = `# Changelog

All notable changes.

## 0.2.0 (unreleased)

- New.

## 0.1.0 (2026-11-30)

- Old.
`;

describe('the notes of a release', () => {
  it('are what the changelog says of the newest version', () => {
    assert.equal(notesOf(CHANGELOG), '- New.');
  });

  it('are what it says of the version that is asked for', () => {
    assert.equal(notesOf(CHANGELOG, '0.1.0'), '- Old.');
    assert.equal(notesOf(CHANGELOG, '0.1'), undefined);
  });
});
