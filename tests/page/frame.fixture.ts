import { type Frame, answerAt, openFrame } from '../support/frame.js';
import { findAll, until } from '../support/reader.js';

export const EMBED = '/site/dist/embed.html';
export const HOST_SCRIPT = '<script src="/site/dist/care-guide-frame.js"></script>';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The address of the guide in a frame. */
export const embed = (parameters: Record<string, string> = {}): string =>
  `${EMBED}?${new URLSearchParams(parameters).toString()}`;

export interface Around {
  /** What the frame shows; the guide, unless it is said. */
  src?: string;
  /** More attributes of the frame. */
  attributes?: string;
  style?: string;
  /** What comes before the frame on the page. */
  before?: string;
  after?: string;
}

/** A page with a marked frame on it, the way a host writes it. */
export const around = ({
  src = embed(),
  attributes = '',
  style = 'display: block; border: 0; inline-size: 100%; block-size: 80vh',
  before = '',
  after = '',
}: Around = {}): string =>
  `<body style="margin: 0">${before}<iframe data-care-guide title="Guide" ${attributes} style="${style}" src="${escape(src)}"></iframe>${HOST_SCRIPT}${after}`;

export const frameOf = ({ document: page }: Frame): HTMLIFrameElement =>
  findAll<HTMLIFrameElement>('iframe', page)[0]!;

/** The document in the frame, once the guide is there. */
export function inside(page: Frame): Promise<Document> {
  return until(() => {
    const inner = frameOf(page).contentDocument;
    return inner && findAll('[part=footer]', inner).length > 0 && inner;
  }, 'the guide in the frame');
}

/** Where an element of the framed page stands in the window around. */
export function placeOf(element: Element, page: Frame): { top: number; bottom: number } {
  const frame = frameOf(page);
  const outer = frame.getBoundingClientRect();
  const offset = outer.top + frame.clientTop + parseFloat(getComputedStyle(frame).paddingTop);
  const { top, bottom } = element.getBoundingClientRect();
  return { top: top + offset, bottom: bottom + offset };
}

/** Waits until the frame is as tall as its content. */
export const untilTall = (inner: Document): Promise<unknown> =>
  until(
    () => inner.documentElement.scrollHeight <= inner.documentElement.clientHeight + 1,
    'the frame to be as tall as its content',
  );

/** Waits until an element of the framed page is in the window around. */
export const untilInView = (element: Element, page: Frame): Promise<unknown> =>
  until(() => {
    const { top, bottom } = placeOf(element, page);
    return top >= -1 && bottom <= page.window.innerHeight + 1;
  }, `<${element.localName}> to be in view`);

/** A page in place of the edition that says what the edition says: `script` has its `port`, and `send` for messages. */
export const impostor = (script: string): string =>
  answerAt({
    body: `<!doctype html><title>Not the edition</title><script>
      addEventListener('message', ({ data, ports: [port] }) => {
        if (data?.careGuide !== 'hello' || !port) return;
        const send = (message) => port.postMessage(message);
        ${script}
      });
      parent.postMessage({ careGuide: 'ready' }, '*');
    </script>`,
  });

/** Opens a page around a frame. */
export const openAround = (
  options: Around = {},
  window: Parameters<typeof openFrame>[1] = {},
): Promise<Frame> => openFrame(around(options), window);
