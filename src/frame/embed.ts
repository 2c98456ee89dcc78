// The iframe edition's page: puts the guide that its address asks for on itself, and tells the page around it.
import { EVENTS, type Greeting, type Message } from './messages.js';
import { readParameters } from './parameters.js';

const framed = parent !== window;
const main = document.querySelector('main') ?? document.body;

const { attributes, style, lang, problems, refused } = readParameters(location.search, {
  url: location.href,
  alone: !framed,
  supports: (property, value) => CSS.supports(property, value),
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  'body { margin: 0; display: flow-root } .problem { padding: 24px; font: 17px/1.5 system-ui, sans-serif }',
);
document.adoptedStyleSheets = [sheet];
const { theme } = attributes;
document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : (theme ?? 'light'); // else the frame is white until the guide is there
document.documentElement.lang = lang;

const told = problems.map(({ path, message }) => `${path}: ${message}`);
if (told.length > 0) console.warn(`Care Guide: ${told.join('\n')}`);

const waiting: Message[] = [];
let host: string | undefined;

/** Tells the page around the frame, once it has greeted. */
function tell(message: Message) {
  if (host !== undefined) parent.postMessage(message, host);
  else if (message.careGuide === 'event') waiting.push(message);
}
const tellHeight = () => {
  tell({ careGuide: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) });
};

addEventListener('message', ({ source, origin, data }: MessageEvent<Greeting | null>) => {
  if (!framed || source !== parent || data?.careGuide !== 'hello') return;
  host = origin === 'null' ? '*' : origin; // a page in a sandbox or in a file has no name to call it by
  for (const message of waiting.splice(0)) tell(message);
  tellHeight();
  if (data.hash && data.hash !== location.hash) location.replace(data.hash);
});

if (refused) {
  const message = document.createElement('p');
  message.className = 'problem';
  message.role = 'alert';
  message.textContent = `This guide cannot be shown. ${told.join(' ')}`;
  main.append(message);
  tell({ careGuide: 'event', type: 'care-guide-error', fields: { problems } });
} else {
  const guide = document.createElement('care-guide');
  for (const [name, value] of Object.entries(attributes)) guide.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) guide.style.setProperty(name, value);
  for (const [type, names] of Object.entries(EVENTS)) {
    guide.addEventListener(type, (event) => {
      const fields = Object.fromEntries(
        names.map((name) => [name, (event as unknown as Record<string, unknown>)[name]]),
      );
      tell({ careGuide: 'event', type, fields });
    });
  }
  guide.addEventListener('care-guide-load', () => {
    document.title =
      guide.shadowRoot?.querySelector('[part=title]')?.textContent.trim() ?? document.title;
  });
  main.append(guide);
}

if (framed) {
  new ResizeObserver(tellHeight).observe(document.body);
  // A frame as tall as its content has nothing to scroll: the page around it has to show where the focus went.
  addEventListener('focusin', (event) => {
    const focused = event.composedPath()[0] as Element;
    setTimeout(() => {
      // the browser, too, now scrolls the page around, and does not know yet how tall the frame is to be
      const { top, bottom } = focused.getBoundingClientRect();
      tellHeight(); // first, so that there is something to scroll
      tell({ careGuide: 'show', top: top + scrollY, bottom: bottom + scrollY }); // once tall enough, it is not scrolled itself
    });
  });
}
