import { type GetTextTranslations, mo, po } from 'gettext-parser';

/** A text that is to be translated, and where it stands. */
export interface Message {
  text: string;
  plural?: string | undefined;
  context?: string | undefined;
  files: string[];
}

const DOMAIN = 'care-guide';
const STRING = String.raw`'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"`;
const CALL = new RegExp(
  String.raw`(?<![\w$])(?:(?:esc_html_|esc_attr_)?_?_|esc_html_e|esc_attr_e|_e|(_n))\(\s*(?:${STRING})(?:\s*,\s*(?:${STRING}))?`,
  'g',
);

const unescape = (written = '') => written.replace(/\\(.)/g, '$1');

/** The texts of PHP and TypeScript files, and the titles of blocks. */
export function messagesOf(files: Readonly<Record<string, string>>): Message[] {
  const messages = new Map<string, Message>();
  const add = (file: string, text: string, plural?: string, context?: string) => {
    const key = `${context ?? ''}\u0004${text}`;
    const message = messages.get(key) ?? { text, context, files: [] };
    message.plural ??= plural;
    if (!message.files.includes(file)) message.files.push(file);
    messages.set(key, message);
  };
  for (const [file, source] of Object.entries(files)) {
    if (file.endsWith('block.json')) {
      const { title, description, keywords } = JSON.parse(source) as BlockText;
      add(file, title, undefined, 'block title');
      add(file, description, undefined, 'block description');
      for (const keyword of keywords) add(file, keyword, undefined, 'block keyword');
    } else
      for (const [, many, a, b, c, d] of source.matchAll(CALL))
        add(file, unescape(a ?? b), many && unescape(c ?? d));
  }
  return [...messages.values()];
}

interface BlockText {
  title: string;
  description: string;
  keywords: string[];
}

/** The template that a translator fills in. */
export function template(messages: readonly Message[], version: string): Buffer {
  const translations: GetTextTranslations['translations'] = {};
  for (const { text, plural, context = '', files } of messages)
    (translations[context] ??= {})[text] = {
      msgid: text,
      ...(context && { msgctxt: context }),
      ...(plural !== undefined && { msgid_plural: plural }),
      msgstr: plural === undefined ? [''] : ['', ''],
      comments: { reference: files.join('\n') } as never,
    };
  return po.compile({
    charset: 'utf-8',
    headers: {
      'Project-Id-Version': `Care Guide ${version}`,
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=UTF-8',
      'Content-Transfer-Encoding': '8bit',
      'X-Domain': DOMAIN,
    },
    translations,
  });
}

/** A translation for PHP. */
export const compiled = (translation: Buffer): Buffer => mo.compile(po.parse(translation));

/** A translation for one of our scripts: what its own files say. */
export function forScript(
  translation: Buffer,
  messages: readonly Message[],
  isOfScript: (file: string) => boolean,
): string {
  const { translations, headers } = po.parse(translation);
  const own = messages.filter(({ files, context }) => !context && files.some(isOfScript));
  const found = own.map(({ text }) => [text, translations['']?.[text]?.msgstr ?? ['']] as const);
  return JSON.stringify({
    domain: 'messages',
    locale_data: {
      messages: {
        '': {
          domain: 'messages',
          lang: headers['Language'] ?? headers['language'] ?? '',
          'plural-forms': headers['Plural-Forms'] ?? headers['plural-forms'] ?? '',
        },
        ...Object.fromEntries(found),
      },
    },
  });
}

/** Texts that a translation lacks, and texts that it has for nothing. */
export function gaps(translation: Buffer, messages: readonly Message[]) {
  const { translations } = po.parse(translation);
  const keys = new Set(messages.map(({ text, context = '' }) => `${context}\u0004${text}`));
  return {
    missing: messages
      .filter(({ text, context = '' }) => {
        const written = translations[context]?.[text]?.msgstr ?? [];
        return written.length === 0 || written.some((one) => one === '');
      })
      .map(({ text }) => text),
    unused: Object.entries(translations).flatMap(([context, texts]) =>
      Object.keys(texts).filter((text) => text && !keys.has(`${context}\u0004${text}`)),
    ),
  };
}
