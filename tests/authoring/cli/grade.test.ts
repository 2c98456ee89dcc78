import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from './command-line.js';

const guide = (lang: string, body: string) =>
  `---\nid: g\nlang: ${lang}\ntitle: T\nsources-checked: 2026-11-01\n---\n\n:::faq{#a}\n## What now?\n\n${body}\n:::\n\n[^r]: Ames A. Rest. *J*. 2020;1:1. doi:10.5555/a\n`;
const check = async (text: string, ...args: string[]) =>
  careGuide(['check', 'g.md', ...args], { cwd: folder({ 'g.md': text }).path });
const grades = async (text: string) => {
  const { out } = await check(text, '--json');
  return (JSON.parse(out) as { grades?: Record<string, number> }).grades;
};

const HARD =
  'Rehabilitation professionals individualize therapeutic interventions according to comprehensive musculoskeletal evaluations.[^r]';

describe('The grade of a section in English', () => {
  it('does not fall by items and headings of a word or two', async () => {
    const labels = Array.from({ length: 20 }, (_, n) => `- **Rest ${n}.**[^r]`).join('\n');
    const padded = `${HARD}\n\n### Go[^r]\n\n${labels}`;
    assert.deepEqual(await grades(guide('en', padded)), await grades(guide('en', HARD)));
    assert.match((await check(guide('en', padded))).error, /reads at grade \d/);
  });

  it('does not fall by the periods of abbreviations', async () => {
    const spelled = 'Ask Doctor Ames about the exercises that the program recommends.[^r]';
    const short = spelled.replace('Doctor', 'Dr.');
    const [a, b] = [await grades(guide('en', short)), await grades(guide('en', spelled))];
    assert.ok(Math.abs((a?.['a'] ?? 0) - (b?.['a'] ?? 9)) < 1.5, JSON.stringify([a, b]));
  });

  it('is not given where there is no sentence', async () => {
    assert.deepEqual(await grades(guide('en', '- Rest[^r]\n- Walk[^r]')), {});
  });
});

describe('A section in Spanish', () => {
  const hard =
    'Los profesionales de la rehabilitación individualizan intervenciones terapéuticas multidisciplinarias considerando evaluaciones musculoesqueléticas exhaustivas.[^r]';

  it('is graded by the INFLESZ scale, which has its own limit', async () => {
    const { code, error } = await check(guide('es', hard));
    assert.equal(code, 1);
    assert.match(
      error,
      /"What now\?" has an INFLESZ score of -?\d+ \(very hard\); at least 55 is asked for\./,
    );
    assert.match(error, /g\.md:11:1: error: INFLESZ -?\d+: "Los profesionales/);
  });

  it('passes when it is easy, or when less is asked for', async () => {
    const easy = 'Camine un poco cada día. Pare si le duele.[^r]';
    assert.match(
      (await check(guide('es', easy))).out,
      /no problem\. INFLESZ score by section: a \d\d/,
    );
    const middling =
      'Los ejercicios recomendados mejoran poco a poco la movilidad de la espalda.[^r]';
    assert.equal((await check(guide('es', middling))).code, 1);
    assert.equal((await check(guide('es', middling), '--inflesz', '20')).code, 0);
  });
});

describe('A guide in another language', () => {
  it('is said not to be graded', async () => {
    const { out, code } = await check(
      guide('fr', 'Marchez un peu chaque jour.[^r]').replace('title', 'words: { a: b }\ntitle'),
    );
    assert.deepEqual([code, out], [0, 'g.md: no problem. Its language, "fr", is not graded.\n']);
  });
});

describe('Advice for plainer words', () => {
  it('leaves medical terms whole', async () => {
    const { out } = await check(guide('en', 'Type 2 diabetes and type 1 diabetes are common.[^r]'));
    assert.match(out, /no problem/);
  });
});
