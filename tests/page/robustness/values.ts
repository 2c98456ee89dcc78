// What a host's page may hand to a property, by name, so that a failure can be read and repeated.

const fail = (): never => {
  throw new Error('a value of the host throws');
};

const IMAGE = '<img src=x onerror="window.injected=1">';

/** Every way of looking into it throws. */
const throwing = (target: object): object =>
  new Proxy(target, {
    get: fail,
    has: fail,
    ownKeys: fail,
    getOwnPropertyDescriptor: fail,
    getPrototypeOf: fail,
  });

/** Answers itself, whatever it is asked for. */
const endless = (): object => {
  const self: object = new Proxy(() => self, { get: () => self, apply: () => self });
  return self;
};

function nested(depth: number): unknown {
  let value: unknown = ['deep'];
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { strong: value, text: value };
  return value;
}

/** What a reader of a page's data is not ready for: for every place that takes a value. */
export const HOSTILE: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  undefined: () => undefined,
  true: () => true,
  false: () => false,
  zero: () => 0,
  'minus one': () => -1,
  'not a number': () => NaN,
  infinity: () => Infinity,
  'two and a half': () => 2.5,
  'a number of 23 digits': () => 12345678901234567890123,
  'a big integer': () => 10n,
  'a symbol': () => Symbol('host'),
  'a function': () => fail,
  'no text': () => '',
  'a space': () => ' ',
  'text with spaces around': () => ' a  b ',
  constructor: () => 'constructor',
  __proto__: () => '__proto__',
  'a number as text': () => '12345678901234567890123',
  'a date that is none': () => new Date(NaN),
  image: () => IMAGE,
  script: () => '<script>window.injected=1</script>',
  'a javascript: address': () => 'javascript:window.injected=1',
  'a javascript: address in disguise': () => ' \u0001JaVa\tScRiPt:window.injected=1',
  'a data: page': () => `data:text/html,${IMAGE}`,
  'quotes and brackets': () => `"'\`>]}){{${'$'}{name}`,
  'half a character': () => 'a\uD800b\u0000\u202E',
  'a long text': () => 'word '.repeat(8000),
  'an empty object': () => ({}),
  'an empty list': () => [],
  'an object without a prototype': () => Object.assign(Object.create(null) as object, { a: 1 }),
  'a list of nothing': () => [null, undefined],
  'a sparse list': () => Object.assign(new Array(5), { 3: 'a' }) as unknown,
  'a huge sparse list': () => new Array(2 ** 32 - 1),
  'a huge sparse list in a list': () => [new Array(2 ** 32 - 1)],
  'a huge list': () => new Array(100_000).fill('a'),
  'a list within itself': () => {
    const list: unknown[] = ['a'];
    list.push(list);
    return list;
  },
  'an object within itself': () => {
    const self: Record<string, unknown> = { id: 'self', type: 'faq', heading: 'Self' };
    self.strong = self.body = self.text = [self];
    return self;
  },
  'a deep list': () => nested(20_000),
  'an object whose properties throw': () =>
    Object.defineProperties(
      {},
      {
        id: { get: fail, enumerable: true },
        text: { get: fail, enumerable: true },
        name: { get: fail, enumerable: true },
        toString: { get: fail, enumerable: true },
      },
    ),
  'an object whose text throws': () => ({ toString: fail, valueOf: fail, toJSON: fail }),
  'an object whose text is none': () => ({ toString: () => ({}), valueOf: () => ({}) }),
  'a list whose item throws': () => Object.defineProperty(['a'], '1', { get: fail }),
  'a proxy that throws': () => throwing({}),
  'a list that throws': () => throwing([]),
  'a list with no length': () =>
    new Proxy(['a'], {
      get: (list, key) => (key === 'length' ? Symbol('none') : Reflect.get(list, key)),
    }),
  'a proxy that was revoked': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  'a proxy without end': endless,
  'a list without end': () => ({
    length: Infinity,
    *[Symbol.iterator]() {
      for (;;) yield 'a';
    },
  }),
  'a promise to be': () => ({ then: fail }),
  'a map': () => new Map([['a', 1]]),
  'a window': () => window,
  'a document': () => document,
  'an element': () => document.createElement('p'),
  'an error': () => new Error('host'),
  "another library's template": () => ({
    _$litType$: 1,
    strings: Object.assign([IMAGE], { raw: [IMAGE] }),
    values: [],
  }),
  "another library's directive": () => ({ _$litDirective$: fail, values: [] }),
};

/** What an attribute may say. */
export const HOSTILE_TEXT = Object.entries(HOSTILE).flatMap(([name, make]) => {
  const value = make();
  return typeof value === 'string' ? [name] : [];
});
