// Pages as a host's server would give them: nothing injected, nothing transformed, with the headers that a test asks for.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * - `/site/dist/care-guide.js`: a file of the project
 * - `/site/answer?body=…&type=text/html&policy=…&status=404`: what the address itself says; the policy is a Content Security Policy
 */
export const site = (root) => async (context, next) => {
  if (!context.path.startsWith('/site/')) return next();
  const { body, type = 'text/html', policy, reportOnly, status = '200', location } = context.query;
  if (context.path === '/site/answer') {
    if (policy) context.set('Content-Security-Policy', policy);
    if (reportOnly) context.set('Content-Security-Policy-Report-Only', reportOnly);
    if (location) context.set('Location', location);
    context.set('Access-Control-Allow-Origin', '*');
    Object.assign(context, { status: Number(status), type, body: body ?? '' });
    return undefined;
  }
  const file = normalize(decodeURIComponent(context.path.slice('/site'.length))); // an absolute path: never above the root
  const content = await readFile(join(root, file)).catch(() => undefined);
  if (content === undefined) Object.assign(context, { status: 404, body: 'Not found' });
  else
    Object.assign(context, {
      body: content,
      type: TYPES[extname(file)] ?? 'application/octet-stream',
    });
  return undefined;
};
