import { type Finding } from './finding.js';
import { meant } from './nearest.js';
import { rootsOf, styleRulesOf } from './sheets.js';
import { vocabulary } from './vocabulary.js';

/** `care-guide::part(title)`, with whatever is said of the tag before it: classes, states. */
const PART = new RegExp(
  `(?<![\\w-])(${Object.keys(vocabulary.tags).join('|')})(?![\\w-])[^\\s,>+~]*::part\\(([^)]+)\\)`,
  'g',
);

/** Parts mean the same in every tag, and those of a guide are also its elements'. */
const PARTS = [...new Set(Object.values(vocabulary.tags).flatMap(({ parts }) => parts))];

/** Rules for parts that no tag has. */
export const examineParts = (page: Document, elements: readonly Element[]): Finding[] =>
  rootsOf(page, elements)
    .flatMap((root) => styleRulesOf(root))
    .flatMap(({ rule, where }) =>
      [...rule.selectorText.matchAll(PART)].flatMap(([selector, tag = '', names = '']) =>
        names
          .split(/\s+/)
          .filter((name) => name && !PARTS.includes(name))
          .map((name) => ({
            about: 'Style',
            found: `${selector} in ${where} matches nothing: there is no such part.`,
            fix: meant(
              name,
              vocabulary.tags[tag]?.parts ?? [],
              `The parts are: ${vocabulary.tags[tag]?.parts.join(', ') ?? ''}.`,
              (right) => `::part(${right})`,
            ),
          })),
      ),
    );
