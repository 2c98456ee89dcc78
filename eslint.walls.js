// Which room may look into which. The picture of the house is in ARCHITECTURE.md; imports run one way, and no room is in a circle.

/** What every room may know. */
const SHARED = [
  'web.ts',
  'problems.ts',
  'version.ts',
  'plain-data.ts',
  'fetch-json.ts',
  'within.ts',
  'console.ts',
  'own-globals.ts',
];

/** The rooms of src/ and what each may import besides itself and what is shared. Types count, too. */
const ROOMS = {
  guide: [],
  directory: [],
  combobox: [],
  strings: [],
  styles: [],
  content: ['guide'],
  'documents.ts': ['guide', 'directory'],
  elements: ['guide', 'directory', 'combobox', 'strings', 'styles', 'content', 'documents.ts'],
  frame: [],
  doctor: ['guide', 'directory', 'content', 'strings'],
  'register.ts': ['elements'],
  'define.ts': ['register.ts'],
  'index.ts': ['elements', 'guide', 'strings', 'documents.ts'],
  react: ['register.ts', 'elements', 'documents.ts', 'strings'],
  'html.ts': ['guide', 'strings'],
  'embed.ts': ['define.ts', 'elements/internal'],
  'module.ts': ['module-address.ts', 'embed.ts'],
  'module-address.ts': ['elements/internal'],
  server: ['directory'],
  authoring: ['guide', 'directory', 'strings', 'html.ts', 'server'],
  // What an administrator uploads in WordPress is checked there as on the command line.
  wordpress: ['authoring', 'directory', 'html.ts'],
};

const zone = (room, allowed, within = '') => ({
  target: `./src/${within}${room}`,
  from: `./src/${within}`,
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${within}${room} knows only itself${allowed.map((name) => `, ${name}`).join('')}.`,
});

/** Elements meet by tag, by context (down) and by event (up). */
const element = (name) =>
  zone(name, name === 'internal' ? ['events.ts'] : ['internal', 'events.ts'], 'elements/');

const PURE = 'This room is pure: it knows neither Lit nor the DOM.';
const library = (regex, message, ignores) => ({ regex, message, ignores });

/** The libraries that have a room of their own. */
const LIBRARIES = [
  library('^fuse\\.js', 'Only directory/ knows fuse.js.', ['directory']),
  library('^@lit/context', 'Only elements/ know @lit/context.', ['elements']),
  library('^lit(/|$)', PURE, ['elements', 'styles', 'combobox']),
];

/** @param elements The names of the folders in src/elements. */
export const walls = (elements) => [
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...Object.entries(ROOMS).map(([room, allowed]) => zone(room, [...SHARED, ...allowed])),
            ...elements.map(element),
          ],
        },
      ],
    },
  },
  ...Object.keys(ROOMS).map((room) => ({
    files: [room.endsWith('.ts') ? `src/${room}` : `src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: LIBRARIES.filter(({ ignores }) => !ignores.includes(room)).map(
            ({ regex, message }) => ({ regex, message }),
          ),
        },
      ],
    },
  })),
  {
    files: ['src/combobox/{state,keys}.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^@?lit', message: PURE }] }],
    },
  },
];

const DOM = [
  'window',
  'document',
  'HTMLElement',
  'customElements',
  'navigator',
  'localStorage',
  'sessionStorage',
];
const restricted = (names, message) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
});

/** Rooms that run anywhere: neither the DOM nor the network. */
export const pureRooms = [
  {
    files: ['src/{guide,directory,strings}/**', 'src/combobox/{state,keys}.ts', 'src/web.ts'],
    rules: restricted(DOM, PURE),
  },
  {
    files: ['src/{guide,directory}/**'],
    rules: restricted(
      [...DOM, 'fetch', 'XMLHttpRequest'],
      'This room is pure: only fetch-json.ts fetches.',
    ),
  },
];
