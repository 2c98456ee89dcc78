import bundled from '../content/herniated-disc.md';
import { fetchJson } from '../fetch-json.js';
import { parseGuide } from '../guide/parse.js';
import type { Guide } from '../guide/schema.js';
import { selectSections } from '../guide/select.js';
import { absolute, isUnusable } from './addresses.js';
import { asFindings, type ExaminedElement, type Finding, nameOf } from './finding.js';
import { languageAround } from './language.js';
import { meant } from './nearest.js';
import { scriptFolder } from './script.js';
import { vocabulary } from './vocabulary.js';

const primary = (lang: string) => lang.toLowerCase().replace(/-.*$/, '');

/** Where the bundled guide lies in the language around a tag, if it ships in that. */
export function translationFor(element: ExaminedElement): string | undefined {
  if (element.guide !== undefined || element.src) return undefined;
  const lang = primary(languageAround(element));
  if (lang === bundled.lang || !vocabulary.guides[bundled.id]?.includes(lang)) return undefined;
  const folder = element.getAttribute('files')?.replace(/\/*$/, '/') ?? scriptFolder(document);
  return folder && absolute(`${folder}guides/${bundled.id}.${lang}.json`);
}

const asked = async (address: string) => {
  const answer = await fetchJson(address);
  return 'value' in answer
    ? parseGuide(answer.value)
    : { guide: undefined, problems: [answer.problem] };
};

async function readGuide(element: ExaminedElement) {
  const { guide, src } = element;
  if (guide !== undefined) return { ...parseGuide(guide), from: 'an object, set as a property' };
  if (src && isUnusable('src', src)) return { guide: undefined, problems: [], from: src };
  if (src) return { ...(await asked(src)), from: absolute(src) };
  const inScript = 'the script: the bundled one';
  const address = translationFor(element);
  if (!address) return { guide: bundled, problems: [], from: inScript };
  const translation = await asked(address);
  return translation.guide
    ? { ...translation, from: address }
    : { ...translation, guide: bundled, from: inScript };
}

/** What to do about a guide in another language than its page. */
function wayTo(lang: string, element: ExaminedElement, guide: Guide): string {
  const orElse = `Else write lang="${guide.lang}" on the tag.`;
  if (element.src || element.guide !== undefined)
    return `If there is one in "${lang}", give "src" its address. ${orElse}`;
  const languages = vocabulary.guides[bundled.id] ?? [];
  return languages.includes(primary(lang))
    ? 'Put the folder guides/ beside the script, or give "files" the address of the folder in ' +
        `which it lies. ${orElse}`
    : `This one ships in ${languages.join(', ')}. For another, give "src" its address. ${orElse}`;
}

/** A page in one language around a guide in another that nobody asked for. */
function otherLanguage(element: ExaminedElement, guide: Guide): Finding[] {
  const page = languageAround(element);
  return page && primary(page) !== primary(guide.lang)
    ? [
        {
          about: `${nameOf(element)} guide`,
          found: `It is in "${guide.lang}" on a page in "${page}".`,
          fix: wayTo(page, element, guide),
        },
      ]
    : [];
}

/** A name without a day, or the other way about, is no review. */
function examineReview({ reviewer, reviewed }: ExaminedElement, about: string): Finding[] {
  if (!reviewer === !reviewed) return [];
  const [given, lacking] = reviewer ? ['reviewer', 'reviewed'] : ['reviewed', 'reviewer'];
  return [
    {
      about,
      found: `"${given}" stands without "${lacking}": readers see neither.`,
      fix: 'Write both: reviewer="Ann Hart, PT, DPT" reviewed="YYYY-MM-DD".',
    },
  ];
}

/** Names in `sections` that the guide does not have. */
function examineSections(sections: string, guide: Guide, about: string): Finding[] {
  const names = guide.sections.flatMap(({ id, type }) => [id, type]);
  const ids = guide.sections.map(({ id }) => id).join(', ');
  return sections
    .split(/[\s,]+/)
    .filter((name) => selectSections(guide, name).problems.length > 0)
    .map((name) => ({
      about,
      found: `No section is called "${name}".`,
      fix: meant(name, names, `This guide has: ${ids}.`, (right) => `"${right}"`),
    }));
}

/** Where a guide comes from, and what is wrong with it, judged anew as the widget judges it. */
export async function examineGuide(
  element: ExaminedElement,
): Promise<{ findings: Finding[]; hasSearch: boolean }> {
  const about = `${nameOf(element)} guide`;
  const { guide, problems, from } = await readGuide(element);
  const found = guide
    ? `"${guide.title}" (${guide.id}, ${guide.lang}), from ${from}.`
    : `None, from ${from}.`;
  const sections = element.sections ?? '';
  return {
    findings: [
      { about, found, fix: '' },
      ...(guide ? otherLanguage(element, guide) : []),
      ...examineReview(element, about),
      ...asFindings(about, problems),
      ...(guide ? examineSections(sections, guide, about) : []),
    ],
    hasSearch:
      !guide || selectSections(guide, sections).shown.some(({ type }) => type === 'program'),
  };
}
