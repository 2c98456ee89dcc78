// care-guide-frame.js, for the page around `<iframe data-care-guide src="…/embed.html">`: keeps the
// frame as tall as its content, on paper too, shows what happens in it, and fires the widget's
// events on it.
import { OPAQUE, isFrom, markedFrames } from './host/frames.js';
import { type FrameLink, linkTo } from './host/link.js';
import { listen } from './host/page.js';
import type { Signal } from './messages.js';

/**
 * Milliseconds in which frames that are ready are gathered: looking for one goes through the whole
 * page.
 */
const GATHER_MS = 20;

const links = new WeakMap<MessageEventSource, FrameLink>();
const ready = new Map<MessageEventSource, string>();

/** Greets a frame that said that it is ready, if it holds what it was given. */
function greet(frame: HTMLIFrameElement) {
  const { contentWindow: page, src } = frame;
  const origin = page && ready.get(page);
  if (!origin || !isFrom(frame, origin)) return;
  // A sandbox has no origin to know it by: whatever comes after the document that was greeted is
  // somebody else's.
  if (origin === OPAQUE && links.get(page)?.src === src) return;
  const { port1, port2 } = new MessageChannel();
  links.set(page, linkTo(frame, port1));
  const hello: Signal = { careGuide: 'hello' };
  page.postMessage(hello, origin === OPAQUE ? '*' : origin, [port2]);
}

listen('message', ({ source, origin, data }: MessageEvent<Signal | null>) => {
  if (!source || data?.careGuide !== 'ready') return;
  if (ready.size === 0)
    setTimeout(() => {
      for (const frame of markedFrames()) greet(frame);
      ready.clear();
    }, GATHER_MS);
  ready.set(source, origin);
});

listen('hashchange', () => {
  for (const { contentWindow } of markedFrames())
    if (contentWindow) links.get(contentWindow)?.sendPlace();
});

const who: Signal = { careGuide: 'who' };
for (const frame of markedFrames()) frame.contentWindow?.postMessage(who, '*');
