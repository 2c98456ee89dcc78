// `npm run opensearch`: a real cluster of three nodes to try the search service on, until Ctrl-C.
import { startCluster } from './cluster.js';
import { whyNot } from './install.js';

const FIRST_PORT = 9201;

const missing = whyNot();
if (missing) {
  console.error(missing);
  process.exit(1);
}
console.log('Starting three OpenSearch nodes; the first time, Maven brings them in …');
const cluster = await startCluster({
  httpPorts: [0, 1, 2].map((i) => FIRST_PORT + i),
});
for (const { name, url, child, log } of cluster.nodes)
  console.log(`${name}  ${url}  process ${child?.pid}  log ${log}`);
const [to = ''] = cluster.urls;
console.log(`
Push a directory:  npx care-guide directory push organizations.json --to ${to}
Serve it:          npx care-guide serve --opensearch ${cluster.urls.join(' --opensearch ')}
Ctrl-C stops the nodes and removes their data.`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void cluster.stop().then(() => process.exit(0)));
