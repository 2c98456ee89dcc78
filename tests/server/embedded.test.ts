import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { contractTests } from './contract.js';
import {
  buildCommandLine,
  directoryFile,
  organizations,
  startService,
  until,
  type Service,
} from './service.js';

const directory = { updated: '2026-11-01', organizations };
let program: string;
before(async () => {
  program = await buildCommandLine();
});

const readyz = async ({ url }: Service) =>
  (await (await fetch(`${url}/readyz`)).json()) as { organizations: number; problem?: string };
const names = async ({ url }: Service, q: string) => {
  const { matches } = (await (await fetch(`${url}/v1/organizations?q=${q}`)).json()) as {
    matches: { organization: { name: string } }[];
  };
  return matches.map(({ organization }) => organization.name);
};

describe('the contract, from a file', () => {
  let service: Service;
  before(async () => {
    const file = directoryFile(directory);
    service = await startService(program, [file, '--allow-origin', 'https://benefits.example']);
  });
  contractTests(() => service);
});

describe('the directory changes while it is served', () => {
  let service: Service;
  let file: string;
  before(async () => {
    file = directoryFile(directory);
    service = await startService(program, [file]);
  });
  const replace = (text: string) => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };

  test('a broken file changes nothing, and the log and /readyz say why', async () => {
    replace(JSON.stringify(directory).slice(0, -10));
    await until(async () => (await readyz(service)).problem !== undefined);
    assert.match((await readyz(service)).problem ?? '', /not valid JSON.*still answers/);
    await service.logged(/not valid JSON/);
    assert.deepEqual(await names(service, 'quillmoor'), ['Quillmoor Foods, Inc.']);
    assert.match(
      await (await fetch(`${service.url}/metrics`)).text(),
      /^care_guide_directory_problem 1$/m,
    );
  });

  test('a new file takes over, and no request is dropped meanwhile', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      id: `new-${i}`,
      name: `Wrenfield ${i}`,
      kind: 'employer',
      availability: 'all',
    }));
    replace(JSON.stringify({ organizations: many }));
    const statuses = new Set<number>();
    await until(async () => {
      const { status } = await fetch(`${service.url}/v1/organizations?q=quillmoor`);
      statuses.add(status);
      return (await readyz(service)).organizations === many.length;
    });
    assert.deepEqual([...statuses], [200]);
    assert.equal((await readyz(service)).problem, undefined);
    assert.equal((await names(service, 'wrenfield+7'))[0], 'Wrenfield 7');
    assert.deepEqual(await names(service, 'quillmoor'), []);
  });
});

describe('a service that starts and ends', () => {
  test('says what is wrong with its file, and does not start', async () => {
    await assert.rejects(startService(program, ['no-such-file.json']), /there is no such file/);
  });

  test('answers what it was asked before it ends', async () => {
    const service = await startService(program, [directoryFile(directory)]);
    const asked = Array.from({ length: 50 }, (_, i) =>
      fetch(`${service.url}/v1/organizations?q=quillmoor+${i}`),
    );
    const answered = Promise.all(asked);
    await asked[0];
    const code = service.stop();
    assert.ok((await answered).every(({ status }) => status === 200));
    assert.equal(await code, 0);
  });
});

describe('the log', () => {
  const visit = async ({ url }: Service) => {
    await fetch(`${url}/v1/organizations?q=secretword`);
    await fetch(`${url}/v1/organizations?q=secretword&limit=secretword`);
    await fetch(`${url}/v1/organizations/secretword`);
    await fetch(`${url}/secretword?q=secretword`);
    await fetch(`${url}/v1/organizations/%zzsecretword`);
    await fetch(`${url}/v1/organizations?q=secretword`, {
      headers: { origin: 'https://secretword.example' },
    });
  };

  test('never holds what was typed', async () => {
    const service = await startService(program, [directoryFile(directory)]);
    await visit(service);
    await service.stop();
    assert.ok(service.log.filter(({ msg }) => msg === 'answered').length >= 5);
    assert.doesNotMatch(service.output(), /secretword/);
  });

  test('holds it when the owner of the service says so', async () => {
    const service = await startService(program, [directoryFile(directory), '--log-queries']);
    await visit(service);
    await service.stop();
    assert.match(service.output(), /secretword/);
  });
});

test('too many questions from one address are sent away for a while', async () => {
  const service = await startService(program, [directoryFile(directory), '--rate', '5']);
  const answers = [];
  for (let i = 0; i < 7; i++) answers.push(await fetch(`${service.url}/v1/organizations?q=a`));
  const last = answers.at(-1);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 429, 429],
  );
  assert.match(last?.headers.get('retry-after') ?? '', /^\d+$/);
  assert.match(await (last as Response).text(), /"detail":"Too many questions/);
  assert.equal((await fetch(`${service.url}/healthz`)).status, 200);
});
