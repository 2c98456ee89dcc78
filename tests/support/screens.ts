import { executeServerCommand } from '@web/test-runner-commands';
import type { Frame } from './frame.js';

interface Answer {
  supported: boolean;
  pixels: number;
  told: unknown;
}

async function command(name: string, payload: unknown): Promise<Answer> {
  const answer = await executeServerCommand<Answer, unknown>(name, payload);
  if (!answer.supported)
    throw new Error(`"${name}" works in Chromium only: put the test into onlyIn('chromium', …).`);
  return answer;
}

/** Chromium only: takes a picture of a frame as it is shown, and keeps it under a name. */
export async function takePicture(name: string, { element }: Frame): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await command('picture', { name, clip: { x: x + scrollX, y: y + scrollY, width, height } });
}

/** Chromium only: how many pixels differ between two pictures, but for the smoothing of edges. */
export async function pictureDifference(...names: [string, string]): Promise<number> {
  return (await command('picture-difference', { names })).pixels;
}

/** Chromium only: has the page let go of everything that nothing refers to any more. */
export async function collectGarbage(): Promise<void> {
  await command('collect-garbage', {});
}

/**
 * Chromium only: opens an address in a tab of its own, does something there, goes to another page and comes back.
 *
 * @param before What is done there. Both functions run in that tab: they see nothing of what is around them here.
 * @param after What is asked there after coming back, and returned.
 */
export async function leaveAndReturn(
  address: string,
  before: () => unknown,
  after: () => unknown,
): Promise<unknown> {
  const call = (code: () => unknown) => `(${String(code)})()`;
  return (
    await command('leave-and-return', {
      url: new URL(address, location.href).href,
      before: call(before),
      after: call(after),
    })
  ).told;
}
