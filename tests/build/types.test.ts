import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cssData, htmlData, webTypes } from '../../src/build/types/editors.js';
import { reactTypes, vueTypes } from '../../src/build/types/frameworks.js';
import type { Manifest } from '../../src/build/manifest/manifest.js';
import { tokenList } from '../../src/build/token-list.js';
import { tokens } from '../../src/styles/tokens.js';
import { reactSnippet } from '../../demo/builder/snippets.js';
import { complaints } from '../support/complaints.js';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const list = tokenList(tokens.cssText);

const jsx = (page: string) =>
  `import type {} from './react-types.js';\nexport const page = () => ${page};\n`;
const props = (value: string) => `
  import type {} from './vue-types.js';
  import type { GlobalComponents } from './vue.js';
  export const props: InstanceType<GlobalComponents['care-guide']>['$props'] = ${value};\n`;

const snippet = reactSnippet({
  base: '/',
  title: 'Knees',
  tokens: { '--care-accent-color': '#7a1f5c' },
  theme: 'dark',
  headingLevel: '3',
  organization: '"oak" & elm',
  linkParams: 'a=b&c=d',
});

/** All at once: TypeScript reads the DOM's and Lit's types for seconds, each time. */
const said = complaints({
  'react-types.ts': reactTypes(manifest, '../src/index.js'),
  'react-right.tsx': jsx(`<>
    <care-guide src="/knee.json" theme="dark" heading-level="3" directory={{ organizations: [] }} words={{ notesHeading: 'Sources' }} className="wide"
      oncare-guide-load={({ guide }) => guide.trim()} oncare-coverage-search-outcome={({ outcome }) => outcome === 'available'}>
      <p>Loading</p>
    </care-guide>
    <care-faq heading="Why?" collapsible open={false}><p>Because.</p></care-faq>
    <care-coverage-search label="Find it" required heading-level={2} />
  </>`),
  'react-snippet.tsx': snippet.replace("'care-guide/react'", "'./react-types.js'"),
  'react-value.tsx': jsx('<care-guide theme="pink" />'),
  'react-number.tsx': jsx('<care-guide heading-level="three" />'),
  'react-attribute.tsx': jsx('<care-guide collapsible />'),
  'react-event.tsx': jsx('<care-guide oncare-guide-load={({ outcome }) => outcome} />'),
  'react-tag.tsx': jsx('<care-guides />'),
  'vue-types.ts': vueTypes(manifest, '../src/index.js').replaceAll("'vue'", "'./vue.js'"),
  'vue.ts':
    'export interface GlobalComponents {}\nexport interface HTMLAttributes { class?: unknown; onClick?: () => void }\n',
  'vue-right.ts':
    props(`{ src: '/knee.json', headingLevel: '3', class: 'wide', words: { notesHeading: 'Sources' },
    onCareGuideLoad: ({ guide }) => { guide.trim(); }, onCareCoverageSearchOutcome: ({ outcome }) => { outcome.trim(); } }`),
  'vue-value.ts': props("{ theme: 'pink' }"),
});
const saidOf = (files: RegExp) => said.filter((sentence) => files.test(sentence));

describe('types for React', () => {
  it('say each thing once', () => {
    assert.deepEqual(saidOf(/(react|vue)-types/), []);
  });

  it('let a page use every kind of attribute, property and event', () => {
    assert.deepEqual(saidOf(/^react-(types|right)/), []);
  });

  it("fit the builder's snippet", () => {
    assert.deepEqual(saidOf(/^react-snippet/), []);
  });

  for (const wrong of ['value', 'number', 'attribute', 'event', 'tag']) {
    it(`stop a wrong ${wrong}`, () => {
      assert.equal(saidOf(new RegExp(`^react-${wrong}`)).length, 1);
    });
  }
});

describe('types for Vue', () => {
  it('let a template use every kind of property and event', () => {
    assert.deepEqual(saidOf(/^vue(-types|-right|\.)/), []);
  });

  it('stop a wrong value', () => {
    assert.equal(saidOf(/^vue-value/).length, 1);
  });
});

describe('what editors offer', () => {
  const tags = htmlData(manifest).tags;

  it('is every element with its attributes, and the values that each may have', () => {
    assert.deepEqual(tags.map(({ name }) => name).sort(), [
      'care-citation',
      'care-coverage-search',
      'care-faq',
      'care-footnotes',
      'care-goals',
      'care-guide',
    ]);
    const theme = tags
      .find(({ name }) => name === 'care-guide')
      ?.attributes.find(({ name }) => name === 'theme');
    assert.deepEqual(theme?.values, [{ name: 'light' }, { name: 'dark' }, { name: 'auto' }]);
    assert.match(theme.description ?? '', /follow the visitor's system/);
  });

  it('is every custom property that docs/elements.md lists, with its meaning', () => {
    const page = [
      ...readFileSync('docs/elements.md', 'utf8').matchAll(
        /^\| `(--care-[\w-]+)` \|.*\| (.+?) \|$/gm,
      ),
    ].map(([, name, description]) => ({ name, description }));
    assert.ok(page.length > 10);
    assert.deepEqual(cssData(list).properties, page);
  });

  it('is the same in JetBrains editors', () => {
    const { contributions } = webTypes(manifest, list, { name: 'care-guide', version: '1.0.0' });
    assert.deepEqual(
      contributions.html.elements.map(({ name, attributes }) => [
        name,
        attributes.map((attribute) => attribute.name),
      ]),
      tags.map(({ name, attributes }) => [name, attributes.map((attribute) => attribute.name)]),
    );
    assert.deepEqual(contributions.css.properties, cssData(list).properties);
  });
});

describe('the list of custom properties', () => {
  it('has the defaults of both themes', () => {
    assert.deepEqual(
      list.find(({ name }) => name === '--care-accent-color'),
      {
        name: '--care-accent-color',
        meaning: 'The one accent: links, buttons, markers. Keep 4.5:1 against both surfaces.',
        light: '#0b6a66',
        dark: '#6fd0c4',
      },
    );
    const [focus, accent] = ['--care-focus-color', '--care-accent-color'].map((name) =>
      list.find((token) => token.name === name),
    );
    assert.deepEqual([focus?.light, focus?.dark], [accent?.light, accent?.dark]);
  });
});
