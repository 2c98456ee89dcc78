import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** What a registrar answers: a document, a status, or several answers in turn. */
type Reply = object | number | string | { status: number; headers?: Record<string, string> }[];

/**
 * Crossref, DataCite and doi.org on this machine, as they answered once: a `message` of Crossref by DOI, an answer of
 * DataCite by `datacite:DOI`, the agency of a DOI by `ra:DOI`.
 */
export async function registrars(answers: Readonly<Record<string, Reply>>) {
  const asked: string[] = [];
  const agents: (string | undefined)[] = [];
  const turns = new Map<string, number>();
  let open = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    open++;
    mostOpen = Math.max(mostOpen, open);
    const key = keyOf(request);
    asked.push(request.url ?? '');
    agents.push(request.headers['user-agent']);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    const reply = answers[key] ?? 404;
    const one = Array.isArray(reply) ? (reply[Math.min(turn, reply.length - 1)] ?? 404) : reply;
    setImmediate(() => {
      open--;
      if (typeof one === 'number') response.writeHead(one).end();
      else if (typeof one === 'string') response.end(one);
      else if ('status' in one && typeof one.status === 'number')
        response.writeHead(one.status, (one as { headers?: Record<string, string> }).headers).end();
      else response.end(JSON.stringify(/^(datacite|ra):/.test(key) ? one : { message: one }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    asked,
    agents,
    mostOpen: () => mostOpen,
    variables: {
      CARE_GUIDE_CROSSREF: `${address}/crossref`,
      CARE_GUIDE_DATACITE: `${address}/datacite`,
      CARE_GUIDE_DOI: `${address}/doi`,
    },
  };
}

function keyOf({ url = '' }: IncomingMessage): string {
  const { pathname } = new URL(url, 'http://localhost');
  const [, service, , ...rest] = pathname.split('/');
  const doi = decodeURIComponent(rest.join('/'));
  return service === 'crossref' ? doi : `${service === 'doi' ? 'ra' : 'datacite'}:${doi}`;
}
