import { expect } from '@open-wc/testing';
import { engine } from '../support/commands.js';
import { HOSTILE, HOSTILE_TEXT } from './robustness/values.js';
import { GOOD, Page, attributes, fields } from './robustness/widgets.js';

/** One in so many is tried: all of them in one engine, a part in those that take longer. */
const EVERY = engine === 'chromium' ? 1 : 7;

let page: Page;
let mutations = 0;
let tried = 0;
const isTried = (): boolean => tried++ % EVERY === 0;

/** Every place in a document that holds a value, itself included. */
function* places(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* places(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A copy of a document with another value at a place. */
function withValue(document: unknown, path: (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = structuredClone(document) as Record<string | number, unknown>;
  const target = copy[key];
  copy[key] = withValue(target, rest, value);
  return copy;
}

describe('nothing that a page gives breaks the widget', function () {
  this.timeout(120_000);

  beforeEach(async () => {
    page = await Page.open();
  });
  afterEach(() => {
    mutations += page.mutations;
  });
  after(() => {
    console.log(`${String(mutations)} mutations in ${engine}`);
  });

  for (const tag of Object.keys(GOOD)) {
    it(`as a property of <${tag}>`, async () => {
      for (const { name } of fields(tag)) {
        for (const [called, make] of Object.entries(HOSTILE)) {
          if (!isTried()) continue;
          await page.mutate(tag, `${tag}.${name} = ${called}`, (element) => {
            element[name] = make();
          });
        }
        await page.recovers(tag, name);
      }
      expect(page.errors).to.deep.equal([]);
    });

    it(`as an attribute of <${tag}>`, async () => {
      for (const name of attributes(tag)) {
        for (const called of HOSTILE_TEXT) {
          if (!isTried()) continue;
          await page.mutate(tag, `<${tag} ${name}="${called}">`, (element) => {
            element.setAttribute(name, HOSTILE[called]!() as string);
          });
        }
        await page.mutate(tag, `<${tag}> without ${name}`, (element) => {
          element.removeAttribute(name);
        });
        await page.recovers(tag, name);
      }
      expect(page.errors).to.deep.equal([]);
    });

    const documents = Object.entries(GOOD[tag]!).filter(([, value]) => typeof value === 'object');
    for (const [name, document] of documents) {
      it(`within the ${name} of <${tag}>`, async () => {
        for (const path of places(document)) {
          for (const [called, make] of Object.entries(HOSTILE)) {
            if (path.length === 0 || !isTried()) continue;
            await page.mutate(
              tag,
              `${tag}.${name} with ${path.join('.')} = ${called}`,
              (element) => {
                element[name] = withValue(document, path, make());
              },
            );
          }
        }
        await page.recovers(tag, name);
        expect(page.errors).to.deep.equal([]);
      });
    }
  }
});
