import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import fc from 'fast-check';
import * as valibot from 'valibot';
import * as lite from '../../src/authoring/vite/valibot-lite.js';
import * as directorySchemas from '../../src/directory/schema.js';

type Maker = typeof valibot;

/** One schema with everything in it that ours use, made by either library. */
const make = (v: Maker) => {
  const inline: valibot.GenericSchema = v.lazy(() =>
    v.union(
      [
        v.string(),
        v.object({
          link: v.pipe(v.string('text'), v.regex(/^https:/, 'https')),
          text: v.array(inline),
        }),
      ],
      'inline',
    ),
  );
  return v.object({
    id: v.pipe(v.string('text'), v.regex(/^\w+$/, 'word')),
    kind: v.union([v.literal('a'), v.literal('b')], 'kind'),
    sample: v.optional(v.boolean('yes or no')),
    words: v.optional(
      v.pipe(
        v.any(),
        v.check((words) => words !== null, 'words'),
      ),
    ),
    body: v.optional(v.array(inline, 'list'), []),
  });
};

const answer = (v: Maker, document: unknown) => {
  const { success, output, issues } = v.safeParse(make(v), document);
  const paths = (issues ?? []).map(({ path }) =>
    (path ?? []).map(({ key }) => String(key)).join('.'),
  );
  return success ? { output } : { paths };
};

const text = fc.oneof(fc.constantFrom('a', 'b', 'https://x', 'javascript:x', ''), fc.string());
const junk = fc.oneof(fc.constantFrom(null, undefined, 0, true), text);
const link = fc.record(
  { link: fc.oneof(text, junk), text: fc.array(fc.oneof(text, junk), { maxLength: 2 }) },
  { requiredKeys: [] },
);
const document = fc.oneof(
  junk,
  fc.record(
    {
      id: fc.oneof(fc.constant('ok'), junk),
      kind: fc.oneof(fc.constantFrom('a', 'b'), junk),
      sample: fc.oneof(fc.boolean(), junk),
      words: junk,
      body: fc.oneof(fc.array(fc.oneof(text, link, junk), { maxLength: 3 }), junk),
      more: junk,
    },
    { requiredKeys: [] },
  ),
);

/** A directory's schemas as the script has them. */
async function schemasOfScript() {
  const { outputFiles } = await build({
    entryPoints: ['src/directory/schema.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    alias: { valibot: './src/authoring/vite/valibot-lite.ts' },
  });
  return (await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  )) as typeof directorySchemas;
}

const line = fc.oneof(
  fc.constantFrom(
    'Oak',
    'all',
    'some-plans',
    'employer',
    'included',
    'https://a.example',
    'javascript:x',
    '\u202E',
    ' ',
    'x'.repeat(201),
  ),
  fc.string(),
  junk,
);
const row = fc.oneof(
  junk,
  fc.record(
    {
      id: line,
      name: line,
      kind: line,
      availability: line,
      region: line,
      url: line,
      note: line,
      more: line,
      updated: line,
      sample: fc.oneof(fc.boolean(), junk),
      aliases: fc.oneof(fc.array(line, { maxLength: 3 }), junk),
      plans: fc.oneof(
        fc.array(
          fc.oneof(junk, fc.record({ name: line, availability: line }, { requiredKeys: [] })),
          { maxLength: 2 },
        ),
        junk,
      ),
    },
    { requiredKeys: [] },
  ),
);

describe("The script's small stand-in for valibot", () => {
  it('answers every document as valibot does', () => {
    fc.assert(
      fc.property(document, (value) => {
        assert.deepEqual(answer(lite as unknown as Maker, value), answer(valibot, value));
      }),
      { numRuns: 3000 },
    );
  });

  it('says the same sentences', () => {
    const bad = { id: '?', kind: 'c', body: [{ link: 'javascript:x', text: [] }] };
    const sentences = (v: Maker) => v.safeParse(make(v), bad).issues?.map(({ message }) => message);
    assert.deepEqual(sentences(lite as unknown as Maker), sentences(valibot));
    assert.deepEqual(sentences(valibot), ['word', 'kind', 'https']);
  });

  it('judges directories and their rows as valibot does, in the same places', async () => {
    const small = await schemasOfScript();
    const judge = (v: Maker, schema: unknown, value: unknown) => {
      const { success, output, issues } = v.safeParse(schema as valibot.GenericSchema, value);
      const paths = (issues ?? []).map(({ path }) =>
        (path ?? []).map(({ key }) => String(key)).join('.'),
      );
      return success ? { output } : { paths };
    };
    fc.assert(
      fc.property(
        fc.constantFrom('organizationSchema' as const, 'directorySchema' as const),
        row,
        (name, value) => {
          assert.deepEqual(
            judge(lite as unknown as Maker, small[name], value),
            judge(valibot, directorySchemas[name], value),
          );
        },
      ),
      { numRuns: 3000 },
    );
    const oak = { id: 'oak', name: 'Oak', kind: 'employer', availability: 'all' };
    assert.deepEqual(
      judge(lite as unknown as Maker, small.organizationSchema, { ...oak, more: 1 }),
      { output: oak },
    );
  });
});
