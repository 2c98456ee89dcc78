import { qrShape } from '../../authoring/handout.js';
import {
  type Block,
  choice,
  colors,
  panel,
  read,
  shapes,
  styleOf,
  text,
  theme,
} from './controls.js';
import { Preview } from './preview.js';
import { program, programAttributes, sampleNotice } from './program.js';
import { BUNDLED, type SiteGuide, guideFor, site } from './site.js';

const { createElement: h, Fragment } = wp.element;
const { __ } = wp.i18n;

/**
 * The picture as an attribute without markup, which the server can check: squares to a side, then a
 * path.
 */
const qrPath = (address: string) => {
  const { side, dark } = qrShape(address);
  return `${side} ${dark}`;
};

const chosenSections = (block: Block) => read(block, 'sections').split(/\s+/).filter(Boolean);

function sections(block: Block, guide: SiteGuide) {
  const chosen = chosenSections(block);
  const all = guide.sections.map(({ id }) => id);
  const isShown = ({ id, type }: SiteGuide['sections'][number]) =>
    chosen.length === 0 || chosen.includes(id) || chosen.includes(type);
  const shown = guide.sections.filter(isShown).map(({ id }) => id);
  return h(
    wp.components.BaseControl,
    { id: 'care-guide-sections', label: __('Sections', 'care-guide') },
    ...guide.sections.map((section) =>
      h(wp.components.CheckboxControl, {
        key: section.id,
        label: section.heading,
        checked: isShown(section),
        onChange: (checked: boolean) => {
          const next = all.filter((id) => (id === section.id ? checked : shown.includes(id)));
          if (next.length > 0)
            block.setAttributes({ sections: next.length < all.length ? next.join(' ') : '' });
        },
      }),
    ),
  );
}

/** One choice for each guide, whatever languages it has. */
function guides() {
  const titles = new Map([[BUNDLED, '']]);
  for (const { id } of site().guides) titles.set(id, guideFor(id, '')?.title ?? id);
  return [...titles].map(([id, title]) => ({ value: id === BUNDLED ? '' : id, label: title }));
}

function paper(block: Block, permalink: string) {
  const page = read(block, 'page');
  let problem = '';
  if (page) {
    try {
      qrPath(page);
    } catch (error) {
      problem = (error as Error).message;
    }
  }
  return panel(
    __('On paper', 'care-guide'),
    false,
    h(wp.components.TextControl, {
      label: __('Address of this page, for a QR picture in print', 'care-guide'),
      placeholder: permalink || 'https://example.org/back-pain',
      help: problem,
      value: page,
      onChange: (value: string) => {
        let qr = '';
        try {
          qr = value ? qrPath(value) : '';
        } catch {
          // what is typed is no address yet, which the help says
        }
        block.setAttributes({ page: value, qr });
      },
    }),
  );
}

/**
 * The host's clinician and the day: the block's own pair, else the site's; never a half of each.
 */
function reviewOf(block: Block): { reviewer?: string; reviewed?: string } {
  const { settings } = site();
  const [reviewer, reviewed] = [read(block, 'reviewer'), read(block, 'reviewed')];
  const own = reviewer || reviewed ? { reviewer, reviewed } : settings;
  return own.reviewer && own.reviewed ? { reviewer: own.reviewer, reviewed: own.reviewed } : {};
}

function review(block: Block) {
  const { settings } = site();
  const isHalf = !read(block, 'reviewer') !== !read(block, 'reviewed');
  return panel(
    __('Review', 'care-guide'),
    false,
    text(block, 'reviewer', __('Your clinician who read it and stands behind it', 'care-guide'), {
      placeholder: settings.reviewer || 'Ann Hart, PT, DPT',
    }),
    text(block, 'reviewed', __('On which day', 'care-guide'), {
      type: 'date',
      help: isHalf
        ? __('Say both the name and the day: readers see neither until then.', 'care-guide')
        : __('Readers see the name and the day, or neither.', 'care-guide'),
    }),
  );
}

/** The block `care-guide/guide` in the editor. */
export function Guide(block: Block) {
  const permalink = wp.data.useSelect(
    (select) => select('core/editor')?.getPermalink?.() ?? '',
    [],
  );
  const box = wp.blockEditor.useBlockProps();
  const guide = guideFor(read(block, 'guide'), read(block, 'lang'));
  if (!guide)
    return h(
      'div',
      box,
      h(
        wp.components.Notice,
        { status: 'error', isDismissible: false },
        __('This guide is no longer there. Upload it again, or choose another one.', 'care-guide'),
      ),
    );
  const attributes = {
    ...programAttributes(block),
    ...reviewOf(block),
    key: guide.src,
    lang: guide.lang,
    src: guide.src,
    sections: read(block, 'sections'),
    expand: read(block, 'expand') || 'all',
    'heading-level': read(block, 'headingLevel') || '2',
    style: styleOf(block),
  };
  return h(
    Fragment,
    null,
    h(
      wp.blockEditor.InspectorControls,
      null,
      panel(
        __('Guide', 'care-guide'),
        true,
        choice(block, 'guide', __('Guide', 'care-guide'), guides()),
        choice(block, 'lang', __('Language', 'care-guide'), [
          { value: '', label: __("The site's", 'care-guide') },
          ...site()
            .guides.filter(({ id }) => id === guide.id)
            .map(({ lang }) => ({ value: lang, label: lang })),
        ]),
        sections(block, guide),
        choice(block, 'expand', __('Questions', 'care-guide'), [
          { value: '', label: __('All open', 'care-guide') },
          { value: 'first', label: __('Closed, but for the first', 'care-guide') },
          { value: 'none', label: __('Closed', 'care-guide') },
        ]),
        choice(block, 'headingLevel', __("Level of the title's heading", 'care-guide'), [
          { value: '', label: __('Below your last heading', 'care-guide') },
          ...['1', '2', '3', '4', '5', '6'].map((level) => ({ value: level, label: level })),
        ]),
      ),
      panel(__('Look', 'care-guide'), false, theme(block), ...shapes(block)),
      colors(block),
      program(block),
      review(block),
      paper(block, permalink),
    ),
    h('div', box, sampleNotice(block), h(Preview, { tag: 'care-guide', attributes })),
  );
}
