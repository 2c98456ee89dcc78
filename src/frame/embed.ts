// The iframe edition's page: puts the guide that its address asks for on itself, and reports to the
// page around it.
import { EVENTS, PRINT_WIDTH } from './messages.js';
import { connect } from './page/connection.js';
import { handoutFor } from './page/handout.js';
import { measurePrintHeight } from './page/print-height.js';
import { watchAreas } from './page/show.js';
import { readParameters } from './parameters.js';

/** Milliseconds without a change after which the height on paper is measured anew. */
const SETTLED_MS = 400;

const framed = parent !== window;
const main = document.querySelector('main') ?? document.body;

if (!framed) {
  // Opened by itself, the page speaks for its site: nothing comes from another, not even by a
  // redirect.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'; img-src 'self'";
  document.head.append(policy);
}

const { attributes, style, lang, handout, page, problems, refused } = readParameters(
  location.search,
  {
    url: location.href,
    alone: !framed,
    supports: (property, value) => CSS.supports(property, value),
  },
);

const sheet = new CSSStyleSheet();
// Lengths divide into a number in two ways: Firefox knows the first alone, and WebKit takes the
// angle's degrees for radians.
sheet.replaceSync(`
  body { margin: 0; display: flow-root }
  .problem { padding: 24px; font: 17px/1.5 system-ui, sans-serif }
  @media print {
    html:has(> .scaled) { overflow: hidden }
    .scaled {
      inline-size: ${PRINT_WIDTH}px;
      transform-origin: 0 0;
      scale: tan(atan2(100vw, ${PRINT_WIDTH}px));
      scale: calc(100vw / ${PRINT_WIDTH}px);
    }
  }`);
document.adoptedStyleSheets = [sheet];
const { theme } = attributes;
// Else the frame is white until the guide is there.
document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : (theme ?? 'light');
document.documentElement.lang = lang;

const report = problems.map(({ path, message }) => `${path}: ${message}`);
if (report.length > 0) console.warn(`Care Guide: ${report.join('\n')}`);

let printHeight = 0;
const connection = connect(
  () => {
    reportSize();
    measureWhenSettled();
  },
  (hash) => {
    if (hash !== location.hash) location.replace(hash);
  },
);

function reportSize() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  connection.send({ careGuide: 'size', height, printHeight });
}

let settled: ReturnType<typeof setTimeout> | undefined;
function measureWhenSettled() {
  clearTimeout(settled);
  settled = setTimeout(() => {
    printHeight = measurePrintHeight();
    document.body.className = 'scaled';
    reportSize();
  }, SETTLED_MS);
}

function showProblem() {
  const message = document.createElement('p');
  message.className = 'problem';
  message.role = 'alert';
  // No word of the address: whoever writes a link to this page would speak in its name.
  message.textContent = 'This guide cannot be shown: the address of this page is not complete.';
  message.lang = 'en';
  main.append(message);
  connection.send({ careGuide: 'event', type: 'care-guide-error', fields: { problems } });
}

function showGuide() {
  const guide = document.createElement('care-guide');
  for (const [name, value] of Object.entries(attributes)) guide.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) guide.style.setProperty(name, value);
  const around = framed ? page : undefined;
  // Paper says where to look: never with what stands in this page's own address, which anybody may
  // have written.
  const canonical = document.createElement('link');
  const ours = location.origin + location.pathname;
  Object.assign(canonical, {
    rel: 'canonical',
    href: around ?? ((framed && document.referrer) || ours),
  });
  document.head.append(canonical);
  if (handout ?? around) guide.append(handoutFor(handout, around));
  for (const [type, names] of Object.entries(EVENTS)) {
    guide.addEventListener(type, (event) => {
      const fields = Object.fromEntries(
        names.map((name) => [name, (event as unknown as Record<string, unknown>)[name]]),
      );
      connection.send({ careGuide: 'event', type, fields });
    });
  }
  guide.addEventListener('care-guide-load', () => {
    document.title =
      guide.shadowRoot?.querySelector('[part=title]')?.textContent.trim() ?? document.title;
  });
  main.append(guide);
}

if (refused) showProblem();
else showGuide();

if (framed) {
  new ResizeObserver(() => {
    reportSize();
    measureWhenSettled();
  }).observe(document.body);
  watchAreas((areas) => {
    connection.send({ careGuide: 'show', areas });
  });
}
