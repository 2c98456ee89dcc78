import { type Block, colors, panel, read, shapes, styleOf, text, theme } from './controls.js';
import { Preview } from './preview.js';
import { program, programAttributes, sampleNotice } from './program.js';

const { createElement: h, Fragment } = wp.element;
const { __ } = wp.i18n;

/** The block `care-guide/coverage-search` in the editor. */
export function CoverageSearch(block: Block) {
  const box = wp.blockEditor.useBlockProps();
  const attributes = {
    ...programAttributes(block),
    heading: read(block, 'heading'),
    label: read(block, 'label'),
    style: styleOf(block),
  };
  return h(
    Fragment,
    null,
    h(
      wp.blockEditor.InspectorControls,
      null,
      panel(
        __('Search', 'care-guide'),
        true,
        text(block, 'heading', __('A heading above it', 'care-guide')),
        text(block, 'label', __('Label of the field', 'care-guide'), {
          placeholder: __('Search your employer or health plan', 'care-guide'),
        }),
      ),
      panel(__('Look', 'care-guide'), false, theme(block), ...shapes(block)),
      colors(block),
      program(block),
    ),
    h('div', box, sampleNotice(block), h(Preview, { tag: 'care-coverage-search', attributes })),
  );
}
