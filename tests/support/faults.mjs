// A server on bad days: gives the files of the project, and damages each document until it is mended.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** An address that sends one back to itself. */
const CIRCLE = '/fault/circle';

/** The numbers of those that work again. */
const mended = new Set();

/** What a server may do instead of answering. Each is given the raw response and the document's text. */
const FAULTS = {
  'never answers': () => {},
  'breaks off before it answers': (response) => response.destroy(),
  'breaks off in the middle'(response, text) {
    response.writeHead(200, { 'content-length': text.length, 'content-type': 'application/json' });
    response.write(text.slice(0, text.length / 2), () => setTimeout(() => response.destroy(), 20));
  },
  'sends a byte at a time'(response, text) {
    response.writeHead(200, { 'content-type': 'application/json' });
    let sent = 0;
    const timer = setInterval(() => response.write(text[sent++ % text.length]), 25);
    response.on('close', () => clearInterval(timer));
  },
  'sends no end of it'(response) {
    response.writeHead(200, { 'content-type': 'application/json' });
    const part = Buffer.alloc(1_000_000, ' ');
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  },
  'says that it is not there': (response, text) => response.writeHead(404).end(text),
  'says that it is broken': (response) => response.writeHead(500).end('<h1>Oops</h1>'),
  'says that it is busy': (response) => response.writeHead(503, { 'retry-after': '9' }).end(),
  'sends its sign-in page': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in'),
  'sends nothing': (response) => response.writeHead(200).end(),
  'sends half of it': (response, text) =>
    response.writeHead(200).end(text.slice(0, text.length / 2)),
  'sends another encoding': (response, text) =>
    response.writeHead(200).end(Buffer.from(text.replace('e', '\u00E9'), 'latin1')),
  'sends half of what it packed'(response, text) {
    const packed = gzipSync(text);
    response
      .writeHead(200, { 'content-encoding': 'gzip' })
      .end(packed.subarray(0, packed.length / 2));
  },
  'says that it packed what it did not': (response, text) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(text),
  'sends one to another site': (response) =>
    response.writeHead(302, { location: 'https://127.0.0.1:9/other.json' }).end(),
  'sends one round in circles': (response) => response.writeHead(302, { location: CIRCLE }).end(),
  'sends something else': (response) => response.writeHead(200).end('[1, "two", null]'),
};

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html' };

/** Which documents are damaged: all that a script asks for, and scripts that another script asks for. */
const isDamaged = (file) => extname(file) === '.json' || file.endsWith('care-guide-doctor.js');

/** `/fault/never answers/1/dist/guides/a.json`: the fault, the server's number, and a file of the project; `/fault/mend/1` ends it. */
export const faults = (root) => async (context, next) => {
  const [, prefix, fault, number, ...rest] = decodeURIComponent(context.path).split('/');
  if (prefix !== 'fault') return next();
  if (context.path === CIRCLE) return context.redirect(CIRCLE);
  if (fault === 'mend') {
    mended.add(number);
    context.body = '';
    return undefined;
  }
  const file = normalize(`/${rest.join('/')}`); // an absolute path: never above the root
  const text = await readFile(join(root, file), 'utf8');
  context.set('Cache-Control', 'no-store');
  if (isDamaged(file) && !mended.has(number)) {
    context.respond = false;
    FAULTS[fault](context.res, text);
    return undefined;
  }
  Object.assign(context, { body: text, type: TYPES[extname(file)] ?? 'text/plain' });
  return undefined;
};
