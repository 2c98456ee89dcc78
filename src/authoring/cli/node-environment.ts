import { createInterface } from 'node:readline';
import type { Environment } from './environment.js';

/** The world as it is. */
export const nodeEnvironment = (): Environment => ({
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY,
  async *lines(prompt) {
    const terminal = process.stdin.isTTY;
    const reader = createInterface({
      input: process.stdin,
      output: terminal ? process.stderr : undefined,
      prompt,
      terminal,
    });
    reader.prompt();
    for await (const line of reader) {
      yield line;
      reader.prompt();
    }
  },
  fetch: globalThis.fetch,
  today: () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  },
});
