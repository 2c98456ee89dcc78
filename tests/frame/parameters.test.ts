import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { EVENTS } from '../../src/frame/messages.js';
import { type Page, readParameters } from '../../src/frame/parameters.js';

const framed: Page = {
  url: 'https://plan.example/care/embed.html',
  alone: false,
  supports: () => true,
};
const read = (parameters: Record<string, string>, page: Partial<Page> = {}) =>
  readParameters(`?${new URLSearchParams(parameters).toString()}`, { ...framed, ...page });

describe('an address of the iframe edition', () => {
  it('without parameters asks for the guide that is inside', () => {
    assert.deepEqual(read({}), {
      attributes: {},
      style: {},
      lang: 'en',
      problems: [],
      refused: false,
    });
  });

  it('says which guide and directory to show, as seen from the page', () => {
    const { attributes } = read({ guide: 'knee.json', directory: 'https://data.example/all.json' });
    assert.deepEqual(attributes, {
      src: 'https://plan.example/care/knee.json',
      directory: 'https://data.example/all.json',
    });
  });

  it('says what else the tag can say', () => {
    const asked = {
      theme: 'dark',
      sections: 'goals',
      expand: 'none',
      'heading-level': '3',
      organization: 'oakmere',
      link: 'https://start.example/',
      'link-params': 'utm_source=plan',
      contact: 'tel:+15550100',
      endpoint: 'https://search.example/v1/organizations',
      reviewer: 'Ann Hart, PT, DPT',
      reviewed: '2026-11-20',
    };
    assert.deepEqual(read(asked).attributes, asked);
  });

  it('sets the public custom properties', () => {
    assert.deepEqual(read({ 'accent-color': '#7a1f5c', 'font-family': 'Georgia, serif' }).style, {
      '--care-accent-color': '#7a1f5c',
      '--care-font-family': 'Georgia, serif',
    });
  });

  it('with a language and no guide asks for the guide in that language', () => {
    assert.equal(
      read({ lang: 'es-US' }).attributes['src'],
      'https://plan.example/care/guides/herniated-disc.es.json',
    );
    assert.equal(
      read({ lang: 'es', guide: 'rodilla.json' }).attributes['src'],
      'https://plan.example/care/rodilla.json',
    );
  });

  it('keeps quiet about parameters of others', () => {
    assert.deepEqual(read({ utm_source: 'mail', constructor: 'x' }), read({}));
  });
});

describe('what an address may not ask for is told with its parameter', () => {
  for (const address of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'http://',
    'mailto:a@b.example',
  ]) {
    it(`a guide at ${address}`, () => {
      const { attributes, problems, refused } = read({ guide: address });
      assert.deepEqual(
        [attributes, problems.map(({ path }) => path), refused],
        [{}, ['guide'], true],
      );
    });
  }

  it('a search service that is none, without which invented names would show', () => {
    const { attributes, problems, refused } = read({ endpoint: 'javascript:alert(1)' });
    assert.deepEqual(
      [attributes, problems.map(({ path }) => path), refused],
      [{}, ['endpoint'], true],
    );
  });

  it('a link that runs a script', () => {
    const { attributes, problems, refused } = read({
      link: 'javascript:alert(1)',
      contact: ' JavaScript:alert(1)',
    });
    assert.deepEqual(
      [attributes, problems.map(({ path }) => path), refused],
      [{}, ['link', 'contact'], false],
    );
  });

  it('a value that the tag does not know', () => {
    const { attributes, problems } = read({
      theme: 'pink',
      'heading-level': '9',
      expand: 'some',
      lang: '<b>',
      sections: ' ',
    });
    assert.deepEqual(attributes, {});
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['theme', 'heading-level', 'expand', 'lang', 'sections'],
    );
  });

  it('a color that is none', () => {
    const { style, problems } = read(
      { 'accent-color': 'url(https://evil.example)' },
      { supports: () => false },
    );
    assert.deepEqual([style, problems.map(({ path }) => path)], [{}, ['accent-color']]);
  });
});

it('a size of text may be whatever a browser takes for one, a word as well', () => {
  const supports: Page['supports'] = (property, value) =>
    property === 'font-size' && value === 'medium';
  assert.deepEqual(read({ 'base-size': 'medium' }, { supports }).style, {
    '--care-base-size': 'medium',
  });
});

describe('a page opened by itself', () => {
  const alone = { alone: true };

  it('follows its own site', () => {
    assert.deepEqual(read({ guide: '/knee.json', link: '/start' }, alone).attributes, {
      src: 'https://plan.example/knee.json',
      link: 'https://plan.example/start',
    });
  });

  it('follows no other, which could speak in its name', () => {
    const { attributes, problems } = read(
      {
        guide: 'https://evil.example/g.json',
        link: 'https://evil.example/',
        contact: 'mailto:a@evil.example',
      },
      alone,
    );
    assert.deepEqual(attributes, {});
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['guide', 'link', 'contact'],
    );
  });
});

describe('a page opened by itself lets no link', () => {
  it('send what is typed to another site', () => {
    const page = read({ endpoint: 'https://evil.example/v1' }, { alone: true });
    assert.deepEqual([page.attributes, page.refused], [{}, true]);
  });

  it('say that a clinician stands behind its text', () => {
    const page = read({ reviewer: 'Dr. Nobody', reviewed: '2026-11-20' }, { alone: true });
    assert.deepEqual(page.attributes, {});
    assert.deepEqual(
      page.problems.map(({ path }) => path),
      ['reviewer', 'reviewed'],
    );
  });
});

describe('a frame lets through', () => {
  it('each event of the widget, with each of its fields', () => {
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
      modules: { declarations: Declaration[] }[];
    };
    const declarations = modules.flatMap((module) => module.declarations);
    const fieldsOf = (type: string) =>
      (declarations.find(({ name }) => name === type)?.members ?? [])
        .map(({ name }) => name)
        .filter((name) => name !== 'type');
    const events = declarations.flatMap((declaration) =>
      (declaration.events ?? []).map(({ name, type }) => [name, fieldsOf(type.text)]),
    );
    assert.deepEqual(EVENTS, Object.fromEntries(events));
  });
});

interface Declaration {
  name: string;
  members?: { name: string }[];
  events?: { name: string; type: { text: string } }[];
}

describe('an address of the iframe edition for paper', () => {
  it('names a picture and the page around it, of the web alone', () => {
    const { handout, page } = read({ handout: '/qr.svg', page: 'https://clinic.example/back' });
    assert.deepEqual(
      [handout, page],
      ['https://plan.example/qr.svg', 'https://clinic.example/back'],
    );
    const { problems } = read({
      handout: 'data:image/svg+xml,<svg/>',
      page: 'javascript:alert(1)',
    });
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['handout', 'page'],
    );
  });
});
