// What else a page could be given that shows the same: each as one script, to be measured beside the widget.
import { build } from 'esbuild';
import { root } from '../support/install.mjs';

const bundle = async (contents, loader = 'js') => {
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
};

/** A custom element with the same elements and sheets in one shadow root, and no search. */
const customElement = ({ html, css }) => `
  const template = document.createElement('template');
  template.innerHTML = ${JSON.stringify(html)};
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  customElements.define('plain-guide', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.importNode(template.content, true));
      dispatchEvent(new Event('care-guide-load'));
    }
  });`;

/** The same elements through React, with the search as downshift and fuse.js make one. */
const react = ({ tree, css }) => `
  import { createElement as h, useLayoutEffect, useMemo, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { useCombobox } from 'downshift';
  import Fuse from 'fuse.js';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const names = ['Quillmoor Foods, Inc.', 'Tallowbrook Unified School District', 'City of Fernhollow', 'Larkspur Health Plan', 'Harrowgate Bay Health Alliance'];
  function Search(props) {
    const fuse = useMemo(() => new Fuse(names), []);
    const [items, setItems] = useState([]);
    const { isOpen, getInputProps, getMenuProps, getItemProps } = useCombobox({ items, onInputValueChange: ({ inputValue }) => setItems(fuse.search(inputValue).map(({ item }) => item)) });
    return [h('input', { ...props, key: 'input', ...getInputProps() }), h('ul', { key: 'list', ...getMenuProps() }, isOpen && items.map((item, index) => h('li', { key: item, ...getItemProps({ item, index }) }, item)))];
  }
  const draw = (node, key) => typeof node === 'string' ? node : h(node.tag === 'input' ? Search : node.tag, { ...node.props, key }, ...node.children.map(draw));
  const tree = ${JSON.stringify(tree)};
  function Guide() {
    useLayoutEffect(() => { dispatchEvent(new Event('care-guide-load')); }, []);
    return tree.map(draw);
  }
  for (const place of document.querySelectorAll('.react-guide')) createRoot(place).render(h(Guide));`;

/** The scripts by name, made from the widget as plain HTML and as a tree. */
export const peers = async (plain) => ({
  'custom-element': await bundle(customElement(plain)),
  react: await bundle(react(plain)),
});
