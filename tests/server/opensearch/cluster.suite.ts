/** The service on a real cluster: one for all tests here, for it takes long to start. */
import { after, before, describe } from 'node:test';
import { startCluster, type Cluster } from '../../support/opensearch/cluster.js';
import { contractTests } from '../contract.js';
import {
  buildCommandLine,
  directoryFile,
  organizations,
  run,
  startService,
  until,
  type Service,
} from '../service.js';
import { faultTests } from './faults.js';
import { pushTests } from './push.js';

let program: string;
let cluster: Cluster;
let service: Service;

/** Starts the service on the cluster. */
export const serve = () =>
  startService(program, [
    ...cluster.urls.flatMap((url) => ['--opensearch', url]),
    ...['--allow-origin', 'https://benefits.example', '--rate', '1000000'],
  ]);

before(async () => {
  program = await buildCommandLine();
  cluster = await startCluster({ isShort: true });
});
after(() => cluster.stop());

describe('the contract, from a cluster', () => {
  before(async () => {
    // The service may be there before its directory.
    service = await serve();
    const file = directoryFile({ updated: '2026-11-01', organizations });
    await run(program, ['directory', 'push', file, '--to', cluster.urls[0] as string]);
    await until(async () => (await fetch(`${service.url}/readyz`)).ok);
  });
  contractTests(() => service);
});

const world = { cluster: () => cluster, program: () => program, service: () => service };
describe('directories come and go', () => {
  pushTests(world);
});
describe('the cluster fails', () => {
  faultTests(world);
});
