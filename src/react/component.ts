import {
  type ForwardRefExoticComponent,
  type Ref,
  createElement,
  forwardRef,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { register } from '../register.js';

/** What an element takes. */
export interface Shape {
  tag: string;
  /**
   * Its properties by name: the attribute that each is written as, and what it is without being
   * set.
   */
  properties: Readonly<Record<string, { attribute?: string; default?: unknown }>>;
  /** Its events by the names of React's listeners, such as `onCareGuideLoad`. */
  events: Readonly<Record<string, string>>;
}

type Props = Readonly<Record<string, unknown>>;
type Listener = (event: Event) => void;

/** React warns of layout effects on servers, where there is no layout. */
const useBrowserEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** What can be written as an attribute, and so stands in a server's HTML. */
const isPlain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || value === true;

/** Properties as attributes, what else React should set, and the HTML inside. */
function attributesOf({ properties, events }: Shape, props: Props) {
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    const property = properties[name];
    if (name === 'staticHtml')
      attributes['dangerouslySetInnerHTML'] = value ? { __html: value } : undefined;
    else if (property) {
      if (property.attribute && isPlain(value))
        attributes[property.attribute] = value === true ? '' : String(value);
    } else if (!(name in events)) attributes[name === 'className' ? 'class' : name] = value;
  }
  return attributes;
}

/**
 * A React component for an element. It sets properties and listeners by itself, before the element
 * is registered: React would lose both where it takes over a server's HTML.
 */
export function component(shape: Shape): ForwardRefExoticComponent<Props> {
  const { tag, properties, events } = shape;
  const Component = forwardRef((props: Props, outer: Ref<HTMLElement>) => {
    const inner = useRef<HTMLElement>(null);
    const latest = useRef(props);
    const isSet = useRef(new Set<string>());

    useBrowserEffect(() => {
      latest.current = props;
      const element = inner.current as unknown as Record<string, unknown> | null;
      if (!element) return;
      for (const [name, property] of Object.entries(properties)) {
        if (name in props) isSet.current.add(name);
        else if (!isSet.current.delete(name)) continue;
        const value = props[name] ?? property.default;
        if (element[name] !== value) element[name] = value;
      }
    });

    useBrowserEffect(() => {
      const element = inner.current;
      const listeners = Object.entries(events).map(([name, type]): [string, Listener] => [
        type,
        (event) => (latest.current[name] as Listener | undefined)?.(event),
      ]);
      for (const [type, listener] of listeners) element?.addEventListener(type, listener);
      register();
      return () => {
        for (const [type, listener] of listeners) element?.removeEventListener(type, listener);
      };
    }, []);

    return createElement(tag, {
      ...attributesOf(shape, props),
      // What the element changes of itself before React comes is its own
      suppressHydrationWarning: true,
      ref: (element: HTMLElement | null) => {
        inner.current = element;
        if (typeof outer === 'function') outer(element);
        else if (outer) outer.current = element;
      },
    });
  });
  Component.displayName = tag;
  return Component as ForwardRefExoticComponent<Props>;
}
