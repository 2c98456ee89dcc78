// care-guide-frame.js, for the page around `<iframe data-care-guide src="…/embed.html">`: keeps the frame as tall as its
// content and fires the widget's events on it. It listens to these frames alone, and to the addresses they were given.
import { EVENTS, type Greeting, type Message } from './messages.js';

/** The tallest a frame may ask to be, in CSS pixels: some fifty screens. */
const TALLEST = 50_000;

const frames = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-care-guide]');

/** Who a frame speaks as: a sandbox takes its name, unless it leaves it the same origin. */
const originOf = ({ sandbox, src }: HTMLIFrameElement) =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin')
    ? 'null'
    : new URL(src, document.baseURI).origin;

function greet() {
  const greeting: Greeting = { careGuide: 'hello', hash: location.hash };
  for (const frame of frames()) frame.contentWindow?.postMessage(greeting, '*');
}

addEventListener('message', ({ source, origin, data }: MessageEvent<Message | null>) => {
  const frame = [...frames()].find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  if (data?.careGuide === 'height' && data.height > 0) {
    frame.style.height = `${String(Math.min(data.height, TALLEST))}px`;
  } else if (data?.careGuide === 'show') {
    const { top } = frame.getBoundingClientRect();
    if (top + data.top < 0 || top + data.bottom > innerHeight)
      scrollBy(0, top + data.top - innerHeight / 4);
  } else if (data?.careGuide === 'event' && Object.hasOwn(EVENTS, data.type)) {
    const event = new Event(data.type, { bubbles: true, composed: true });
    for (const name of EVENTS[data.type] ?? [])
      Object.defineProperty(event, name, { value: data.fields[name], enumerable: true });
    frame.dispatchEvent(event);
  }
});
addEventListener('hashchange', greet);
// `load` does not bubble: caught on its way down, it tells of frames that come or go on later.
document.addEventListener(
  'load',
  ({ target }) => {
    if (target instanceof HTMLIFrameElement) greet();
  },
  true,
);
greet();
