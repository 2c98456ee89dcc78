// The widget as plain HTML: what a page would hold if somebody had written the guide into it by hand.

/**
 * Runs in a page that shows one widget, and gives `{ html, css }`: the same elements and the same look, without shadow
 * roots, custom elements or script. Each rule of a shadow root's sheets holds for that root's elements only, which get a
 * class for it, as in any style sheet with scoped names. The tokens are declared once, on the outermost element.
 */
export function plainCopy(host) {
  const scopes = new Map();
  const css = [];
  const VOID = new Set([
    'area',
    'br',
    'col',
    'hr',
    'img',
    'input',
    'link',
    'meta',
    'source',
    'wbr',
  ]);
  const escaped = (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

  /** `:host([open]) h3::before` in scope 2 becomes `.host2[open] h3.in2::before`. */
  const scoped = (selector, scope) =>
    selector
      .split(/,(?![^(]*\))/)
      .map((one) => {
        const own = one
          .trim()
          .replace(/:host\(((?:[^()]|\([^)]*\))*)\)/g, (_, inner) => `.host${scope}${inner}`)
          .replaceAll(':host', `.host${scope}`)
          .replace(/::slotted\(([^)]*)\)/g, (_, inner) =>
            inner === '*' ? `.slot${scope}` : `.slot${scope}${inner}`,
          );
        const [, rest, last, pseudo] = /^(.*?)([^\s>+~]*?)(::[\w-]+)?$/.exec(own) ?? [
          ,
          '',
          own,
          '',
        ];
        return /^\.(host|slot)/.test(last)
          ? own
          : `${rest}${last.replace(/^(.*?)(:[^:].*)?$/, `$1.in${scope}$2`)}${pseudo ?? ''}`;
      })
      .join(',');

  /**
   * Without tokens said before. A browser spells `all` out into hundreds of lines: `unset` becomes short again, and
   * `initial`, with which a widget keeps a page's style out, is nothing that a page's author would need.
   */
  const declared = ({ cssText }, outermost) => {
    const lines = cssText
      .split(/;\s*/)
      .filter((line) => line && (outermost || !line.startsWith('--')));
    const all =
      lines.length > 100 &&
      (lines.filter((line) => line.endsWith(': unset')).length > 100 ? 'unset' : 'initial');
    return [
      ...(all === 'unset' ? ['all: unset'] : []),
      ...lines.filter((line) => !all || !line.endsWith(`: ${all}`)),
    ].join(';');
  };

  const printed = (rules, scope, outermost) =>
    [...rules]
      .map((rule) => {
        if (rule instanceof CSSStyleRule) {
          const declarations = declared(rule.style, outermost);
          return declarations && `${scoped(rule.selectorText, scope)}{${declarations}}`;
        }
        if (rule instanceof CSSMediaRule)
          return `@media ${rule.conditionText}{${printed(rule.cssRules, scope, outermost)}}`;
        if (rule instanceof CSSSupportsRule)
          return `@supports ${rule.conditionText}{${printed(rule.cssRules, scope, outermost)}}`;
        return rule.cssText;
      })
      .join('');

  const scopeOf = (root) => {
    const tag = root.host.localName;
    if (!scopes.has(tag)) {
      scopes.set(tag, scopes.size);
      for (const sheet of root.adoptedStyleSheets)
        css.push(printed(sheet.cssRules, scopes.get(tag), root.host === host));
    }
    return scopes.get(tag);
  };

  const copy = (node, scope, { slotted = false, phrasing = false } = {}) => {
    if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    if (node.localName === 'slot')
      return node
        .assignedNodes({ flatten: true })
        .map((child) => copy(child, scope, { slotted: true, phrasing }))
        .join('');
    const root = node.shadowRoot;
    const inner = root ? scopeOf(root) : scope;
    const classes = [
      node.className?.baseVal ?? node.className,
      `in${scope}`,
      slotted && `slot${scope}`,
      root && `host${inner}`,
    ]
      .filter(Boolean)
      .join(' ');
    const attributes = [...node.attributes]
      .filter(({ name }) => name !== 'class')
      .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
      .join('');
    // A parser would end a paragraph at the first block in it.
    const inline = root && getComputedStyle(node).display.startsWith('inline');
    const tag =
      inline || (phrasing && (root || ['div', 'p'].includes(node.localName)))
        ? 'span'
        : root
          ? 'div'
          : node.localName;
    const children = [...(root ?? node).childNodes]
      .map((child) => copy(child, inner, { phrasing: phrasing || tag === 'p' }))
      .join('');
    return `<${tag} class="${classes}"${attributes}>${VOID.has(tag) ? '' : `${children}</${tag}>`}`;
  };

  return { html: copy(host, ''), css: css.join('\n') };
}

/** Runs in a page, and gives HTML as a tree of tags, properties as React names them, and texts. */
export function treeOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const NAMES = { class: 'className', for: 'htmlFor', tabindex: 'tabIndex' };
  const tree = (node) =>
    node.nodeType === Node.TEXT_NODE
      ? node.data
      : {
          tag: node.localName,
          props: Object.fromEntries(
            [...node.attributes].map(({ name, value }) => [
              NAMES[name] ?? name,
              name === 'hidden' ? value || true : value,
            ]),
          ),
          children: [...node.childNodes].map(tree),
        };
  return [...template.content.childNodes].map(tree);
}
