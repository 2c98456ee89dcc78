// Files as a host's server sends them.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder, and beside it `/node_modules/`. */
export async function serve(folder, packages) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = path.startsWith('/node_modules/')
      ? join(packages, path.slice('/node_modules/'.length))
      : join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const content = await readFile(file).catch(() => undefined);
    if (content === undefined) response.writeHead(404).end('Not found');
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(content);
  });
  const port = await new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(server.address().port)),
  );
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export async function freePort() {
  const { url, close } = await serve('.', '.');
  close();
  return Number(new URL(url).port);
}
