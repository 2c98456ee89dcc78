/** A page in a frame, which is how a test gets a narrow window in every engine, or a page with a policy of its own. */
export interface Frame {
  document: Document;
  window: Window & typeof globalThis;
  element: HTMLIFrameElement;
}

/**
 * Opens a page in a frame, and waits until it has loaded.
 *
 * @param html The whole page, or its body. A `<meta http-equiv="Content-Security-Policy">` in it holds.
 * @param size Width and height in CSS pixels.
 */
export async function openFrame(html: string, { width = 800, height = 600 } = {}): Promise<Frame> {
  const element = document.createElement('iframe');
  Object.assign(element, { srcdoc: html, title: 'Test page' });
  element.style.cssText = `width:${String(width)}px;height:${String(height)}px;border:0`;
  const loaded = new Promise((resolve) => { element.addEventListener('load', resolve, { once: true }); });
  document.body.append(element);
  await loaded;
  frames.push(element);
  const { contentDocument, contentWindow } = element;
  if (!contentDocument || !contentWindow) throw new Error('The frame could not be read.');
  return { element, document: contentDocument, window: contentWindow as Frame['window'] };
}

const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
