import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as valibot from 'valibot';
import * as lite from '../../src/authoring/vite/valibot-lite.js';

type Maker = typeof valibot;

/** One schema with everything in it that ours use, made by either library. */
const make = (v: Maker) => {
  const inline: valibot.GenericSchema = v.lazy(() => v.union([v.string(), v.object({ link: v.pipe(v.string('text'), v.regex(/^https:/, 'https')), text: v.array(inline) })], 'inline'));
  return v.object({
    id: v.pipe(v.string('text'), v.regex(/^\w+$/, 'word')),
    kind: v.union([v.literal('a'), v.literal('b')], 'kind'),
    sample: v.optional(v.boolean('yes or no')),
    words: v.optional(v.pipe(v.any(), v.check((words) => words !== null, 'words'))),
    body: v.optional(v.array(inline, 'list'), []),
  });
};

const answer = (v: Maker, document: unknown) => {
  const { success, output, issues } = v.safeParse(make(v), document);
  const paths = (issues ?? []).map(({ path }) => (path ?? []).map(({ key }) => String(key)).join('.'));
  return success ? { output } : { paths };
};

const text = fc.oneof(fc.constantFrom('a', 'b', 'https://x', 'javascript:x', ''), fc.string());
const junk = fc.oneof(fc.constantFrom(null, undefined, 0, true), text);
const link = fc.record({ link: fc.oneof(text, junk), text: fc.array(fc.oneof(text, junk), { maxLength: 2 }) }, { requiredKeys: [] });
const document = fc.oneof(junk, fc.record({
  id: fc.oneof(fc.constant('ok'), junk),
  kind: fc.oneof(fc.constantFrom('a', 'b'), junk),
  sample: fc.oneof(fc.boolean(), junk),
  words: junk,
  body: fc.oneof(fc.array(fc.oneof(text, link, junk), { maxLength: 3 }), junk),
  more: junk,
}, { requiredKeys: [] }));

describe('The script\'s small stand-in for valibot', () => {
  it('answers every document as valibot does', () => {
    fc.assert(fc.property(document, (value) => {
      assert.deepEqual(answer(lite as unknown as Maker, value), answer(valibot, value));
    }), { numRuns: 3000 });
  });

  it('says the same sentences', () => {
    const bad = { id: '?', kind: 'c', body: [{ link: 'javascript:x', text: [] }] };
    const sentences = (v: Maker) => v.safeParse(make(v), bad).issues?.map(({ message }) => message);
    assert.deepEqual(sentences(lite as unknown as Maker), sentences(valibot));
    assert.deepEqual(sentences(valibot), ['word', 'kind', 'https']);
  });
});
