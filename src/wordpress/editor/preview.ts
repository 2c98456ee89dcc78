const { createElement: h, useEffect, useRef } = wp.element;

/**
 * The real widget as the block's picture. It is inert: clicks choose the block, and Tab passes it
 * by.
 */
export function Preview({
  tag,
  attributes,
}: {
  tag: string;
  attributes: Readonly<Record<string, unknown>>;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (box.current) box.current.inert = true;
  }, []);
  return h('div', { ref: box }, h(tag, attributes));
}
