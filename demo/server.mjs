// Serves the demo and what was built, and nothing else of the repository.
import { preview } from 'vite';
import { root } from '../tests/support/install.mjs';

/** What a visitor of the demo may read of the repository. */
const SHOWN = /^\/(demo|dist)(\/|$)/;

/** `/` is the demo, and what is not demo or build is not here. */
const demoOnly = {
  name: 'demo-only',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      response.setHeader('access-control-allow-origin', '*'); // a page from elsewhere may try a snippet
      if (pathname === '/' || pathname === '/demo')
        response.writeHead(302, { location: '/demo/' }).end();
      else if (SHOWN.test(pathname)) next();
      else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    });
  },
};

/** Serves the demo, at this port or another that is free. */
export async function serveDemo(port) {
  const server = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port },
    plugins: [demoOnly],
  });
  return {
    address: `http://localhost:${server.httpServer.address().port}`,
    close: () => server.close(),
  };
}
