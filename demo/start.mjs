// `npm start`: installs and builds what there is to see, serves it on this machine, and says where.
import { installPackages, root } from '../tests/support/install.mjs';

process.chdir(root);
installPackages();
const { createBuilder } = await import('vite');
const { serveDemo } = await import('./server.mjs');

await (await createBuilder()).buildApp();
const { address } = await serveDemo(4173);
console.log(`\nThe demo is at ${address}/ until you press Ctrl+C.
Make a snippet of your own at ${address}/demo/builder.html, and see more pages at ${address}/demo/gallery.html.`);
