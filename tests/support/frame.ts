/** A page in a frame: a narrow window in every engine, or a page with an address and a policy of its own. */
export interface Frame {
  document: Document;
  window: Window & typeof globalThis;
  element: HTMLIFrameElement;
}

export interface PageOptions {
  /** CSS pixels. */
  width?: number;
  height?: number;
  /** Content Security Policy, sent as a header. */
  policy?: string;
  /** One that blocks nothing, and only reports. */
  reportOnly?: string;
  /** What the page's address ends in, such as `#a-note`. */
  hash?: string;
}

/** The address of an answer that says what it is told to. */
export const answerAt = (answer: {
  body?: string;
  type?: string;
  policy?: string;
  reportOnly?: string;
  status?: string;
  /** Where it leads, with a status such as 302. */
  location?: string;
}): string => `/site/answer?${new URLSearchParams(answer).toString()}`;

/** The built script, as it ships. */
export const SCRIPT = '/site/dist/care-guide.js';

const frames: HTMLIFrameElement[] = [];

/** Opens an address in a frame, and waits until the page has loaded. */
export async function openAddress(
  address: string,
  { width = 800, height = 600 }: PageOptions = {},
): Promise<Frame> {
  const element = document.createElement('iframe');
  Object.assign(element, { src: address, title: 'Test page' });
  element.style.cssText = `width:${String(width)}px;height:${String(height)}px;border:0`;
  const loaded = new Promise((resolve) => {
    element.addEventListener('load', resolve, { once: true });
  });
  document.body.append(element);
  await loaded;
  frames.push(element);
  const { contentDocument, contentWindow } = element;
  if (!contentDocument || !contentWindow) throw new Error('The frame could not be read.');
  return { element, document: contentDocument, window: contentWindow as Frame['window'] };
}

/**
 * Opens a page in a frame, and waits until it has loaded.
 *
 * @param html The whole page, or its body.
 */
export async function openFrame(html: string, options: PageOptions = {}): Promise<Frame> {
  const { policy, reportOnly, hash = '' } = options;
  const body = html.startsWith('<!doctype')
    ? html
    : `<!doctype html><html lang="en"><title>Test page</title>${html}`;
  return openAddress(
    answerAt({ body, ...(policy && { policy }), ...(reportOnly && { reportOnly }) }) + hash,
    options,
  );
}

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
