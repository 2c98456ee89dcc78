import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const page = readFileSync('ARCHITECTURE.md', 'utf8');
const tree = /```\n(src\/\n[^]*?)```/.exec(page)?.[1] ?? '';

/** The folders in the tree: what stands under a line with a folder, further in, is in that folder. */
function foldersIn(lines: readonly string[]): string[] {
  const parents: { indent: number; path: string }[] = [];
  return lines.flatMap((line) => {
    const indent = line.search(/\S/);
    while ((parents.at(-1)?.indent ?? -1) >= indent) parents.pop();
    const names = /^\s*((?:[\w-]+\/ ?)+)/.exec(line)?.[1]?.trim().split(' ') ?? [];
    const paths = names.map((name) => `${parents.at(-1)?.path ?? ''}${name}`);
    if (paths[0]) parents.push({ indent, path: paths[0] });
    return paths;
  });
}
const folders = foldersIn(tree.split('\n').filter((line) => line.trim()));

const inside = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}${name}/`);

describe('the tree in ARCHITECTURE.md', () => {
  it('leads to folders that are there', () => {
    assert.ok(folders.length > 20);
    assert.deepEqual(
      folders.filter((folder) => !existsSync(folder)),
      [],
    );
  });

  it('has every folder of src, and those in them', () => {
    const rooms = inside('src/');
    assert.deepEqual(
      [...rooms, ...rooms.flatMap(inside)].filter((folder) => !folders.includes(folder)),
      [],
    );
  });

  it('names only files that are there', () => {
    const files = [...tree.matchAll(/^ {2}((?:[\w-]+\.ts ?)+)/gm)].flatMap(([, names = '']) =>
      names.trim().split(' '),
    );
    assert.ok(files.length > 3);
    assert.deepEqual(
      files.filter((file) => !existsSync(`src/${file}`)),
      [],
    );
  });
});

describe('the dependencies', () => {
  it('are each named once, with what they are for, and no other is', () => {
    const table = page.slice(page.indexOf('## Dependencies'));
    const rows = [...table.matchAll(/^\| (?!at run time|to build)([@\w][^|]*?) \| ([^|]+) \|$/gm)];
    const listed = rows.flatMap(([, names = '']) => names.split(', '));
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    assert.deepEqual(listed.sort(), Object.keys({ ...dependencies, ...devDependencies }).sort());
  });
});

describe('the decisions', () => {
  it('are all listed', () => {
    const listed = (text: string) =>
      [...text.matchAll(/\((?:docs\/decisions\/)?(\d{4}-[\w-]+\.md)\)/g)].map(([, file]) => file);
    const files = readdirSync('docs/decisions').filter((file) => /^\d{4}-/.test(file));
    assert.deepEqual(listed(readFileSync('docs/decisions/README.md', 'utf8')), files);
    assert.deepEqual([...new Set(listed(page.slice(page.indexOf('## Decisions'))))], files);
  });
});
