import { type Block, panel, read, text } from './controls.js';
import { site } from './site.js';

const { createElement: h } = wp.element;
const { __ } = wp.i18n;

/**
 * Attributes of the search that both blocks have; what the site's settings say stands where the
 * author says nothing.
 */
export function programAttributes(block: Block): Record<string, string | undefined> {
  const { directory, settings } = site();
  return {
    directory: directory || undefined,
    endpoint: read(block, 'endpoint') || settings.endpoint || undefined,
    theme: read(block, 'theme') || 'light',
    organization: read(block, 'organization') || undefined,
    link: read(block, 'link') || settings.link || undefined,
    'link-params': read(block, 'linkParams') || settings['link-params'] || undefined,
    contact: read(block, 'contact') || settings.contact || undefined,
  };
}

/** Says that visitors would find invented names, and who can change it. */
export function sampleNotice(block: Block) {
  const { directory, settings, settingsPage } = site();
  if (directory || settings.endpoint || read(block, 'endpoint')) return null;
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
    sampleNotice(block),
    text(block, 'organization', __('Answer at once for (id of an organization)', 'care-guide'), {
      placeholder: 'quillmoor',
    }),
    text(block, 'link', __('Where the program starts', 'care-guide'), {
      placeholder: site().settings.link || 'https://example.org/start',
    }),
    text(block, 'linkParams', __('Tracking parameters for that link', 'care-guide'), {
      placeholder: site().settings['link-params'] || 'utm_source=benefits',
    }),
    text(block, 'contact', __('Where to ask a person', 'care-guide'), {
      placeholder: site().settings.contact || 'mailto:benefits@example.org',
    }),
    text(block, 'endpoint', __('Search service, for a very large directory', 'care-guide'), {
      placeholder: site().settings.endpoint || 'https://search.example.org/v1/organizations',
      help: __(
        'What visitors type into the search then goes to that server, and nowhere else. Without it, nothing that they type leaves their device.',
        'care-guide',
      ),
    }),
  );
