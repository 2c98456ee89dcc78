// `npm start`: installs and builds what there is to see, serves it on this machine, and says where.
import { installPackages, root } from '../tests/support/install.mjs';

const PORT = 4173;
/** What a visitor of the demo may read of the repository. */
const SHOWN = /^\/(demo|dist)(\/|$)/;

process.chdir(root);
installPackages();
const { createBuilder, preview } = await import('vite');

await (await createBuilder()).buildApp();

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

const server = await preview({
  configFile: false,
  root,
  appType: 'mpa',
  logLevel: 'error',
  build: { outDir: '.' },
  preview: { host: '127.0.0.1', port: PORT },
  plugins: [demoOnly],
});
const { port } = server.httpServer.address();
console.log(`\nThe demo is at http://localhost:${port}/ until you press Ctrl+C.
Make a snippet of your own at http://localhost:${port}/demo/builder.html, and see more pages at http://localhost:${port}/demo/gallery.html.`);
