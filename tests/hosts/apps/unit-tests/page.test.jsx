// A host's own test of a page with the guide on it: nothing of ours may break it.
import { cleanup, render } from '@testing-library/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { CareCoverageSearch, CareGuide } from 'care-guide/react';
import directory from './directory.json';

afterEach(cleanup);

it('shows the guide', async () => {
  let loaded;
  const { container } = render(
    createElement(CareGuide, { directory, onCareGuideLoad: ({ guide }) => (loaded = guide) }),
  );
  await expect.poll(() => loaded).toBe('herniated-disc');
  expect(container.querySelector('care-guide').directory).toBe(directory);
});

it('takes properties back to what they are by themselves', async () => {
  const { container, rerender } = render(
    createElement(CareGuide, { theme: 'dark', expand: 'none' }),
  );
  const guide = container.querySelector('care-guide');
  await guide.updateComplete;
  expect([guide.theme, guide.expand]).toEqual(['dark', 'none']);
  rerender(createElement(CareGuide, {}));
  expect([guide.theme, guide.expand]).toEqual([undefined, 'all']);
});

it('shows the search, also in a form', async () => {
  const { container } = render(
    createElement(
      'form',
      null,
      createElement(CareCoverageSearch, { directory, name: 'plan', required: true }),
    ),
  );
  const search = container.querySelector('care-coverage-search');
  await search.updateComplete;
  expect(search.checkValidity()).toBeTypeOf('boolean');
});

it('answers what a visitor types, and leads to notes, without layout', async () => {
  const { container } = render(createElement(CareGuide, { directory }));
  const { shadowRoot } = container.querySelector('care-guide');
  await expect.poll(() => shadowRoot.querySelector('care-coverage-search')).toBeTruthy();
  const search = shadowRoot.querySelector('care-coverage-search');
  await search.updateComplete;
  const input = search.shadowRoot.querySelector('input');
  input.focus();
  input.value = 'wrenf';
  input.dispatchEvent(new Event('input'));
  await expect.poll(() => search.shadowRoot.querySelector('[role=option]')).toBeTruthy();
  for (const key of ['ArrowDown', 'Enter'])
    input.dispatchEvent(new KeyboardEvent('keydown', { key }));
  expect(search.value).toBe('wrenfield');
  for (const link of ['[part=contents] a', '[role=doc-noteref]']) {
    shadowRoot.querySelector(link).click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

it('is written by a server with its attributes and its text', () => {
  expect(
    renderToString(
      createElement(CareGuide, {
        headingLevel: 3,
        directory,
        staticHtml: '<p>Text</p>',
        className: 'wide',
      }),
    ),
  ).toBe('<care-guide heading-level="3" class="wide"><p>Text</p></care-guide>');
});
