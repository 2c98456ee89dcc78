import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Ask, Environment } from './environment.js';

/** The world as it is. */
export const nodeEnvironment = (): Environment => ({
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  progress: (text = '') => process.stderr.write(`\r\u001B[K${text}`),
  watched: process.stderr.isTTY,
  ask: process.stdin.isTTY && process.stderr.isTTY ? askInTerminal : undefined,
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
  sleep: (milliseconds) => setTimeout(milliseconds),
  variables: process.env,
  today: () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  },
});

/** Questions in the terminal; the library that draws them is loaded with the first one. */
const askInTerminal: Ask = {
  async choose(question, choices) {
    const { isCancel, select } = await import('@clack/prompts');
    const answer = await select({
      message: question,
      options: choices.map(({ value, label }) => ({ value, label })),
      output: process.stderr,
    });
    return isCancel(answer) ? undefined : answer;
  },
  async confirm(question) {
    const { confirm, isCancel } = await import('@clack/prompts');
    const answer = await confirm({ message: question, output: process.stderr });
    return isCancel(answer) ? undefined : answer;
  },
};
