import { type Block, panel, read, text } from './controls.js';
import { site } from './site.js';

const { createElement: h } = wp.element;
const { __ } = wp.i18n;

/** Attributes of the search that both blocks have; what the site's settings say stands where the author says nothing. */
export function programAttributes(block: Block): Record<string, string | undefined> {
  const { directory, settings } = site();
  return {
    directory: directory || undefined,
    theme: read(block, 'theme') || 'light',
    organization: read(block, 'organization') || undefined,
    link: read(block, 'link') || settings.link || undefined,
    'link-params': read(block, 'linkParams') || settings['link-params'] || undefined,
    contact: read(block, 'contact') || settings.contact || undefined,
  };
}

/** Says that visitors would find invented names, and who can change it. */
export function sampleNotice() {
  const { directory, settingsPage } = site();
  if (directory) return null;
  return h(
    wp.components.Notice,
    { status: 'warning', isDismissible: false },
    __(
      'There is no directory yet: the search finds invented names, and says so to your visitors.',
      'care-guide',
    ),
    ' ',
    settingsPage
      ? h('a', { href: settingsPage }, __('Upload your own', 'care-guide'))
      : __('Ask an administrator to upload your own.', 'care-guide'),
  );
}

export const program = (block: Block) =>
  panel(
    __('Search and program', 'care-guide'),
    false,
    sampleNotice(),
    text(
      block,
      'organization',
      __('Answer at once for (id of an organization)', 'care-guide'),
      'quillmoor',
    ),
    text(
      block,
      'link',
      __('Where the program starts', 'care-guide'),
      site().settings.link || 'https://example.org/start',
    ),
    text(
      block,
      'linkParams',
      __('Tracking parameters for that link', 'care-guide'),
      site().settings['link-params'] || 'utm_source=benefits',
    ),
    text(
      block,
      'contact',
      __('Where to ask a person', 'care-guide'),
      site().settings.contact || 'mailto:benefits@example.org',
    ),
  );
