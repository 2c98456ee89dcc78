// admin.js: the settings page. Files are read and judged here, by the code that the command line
// uses.
import { parseGuide } from '../../html.js';
import type { Directory, Kind, Organization } from '../../directory/index.js';
import { readDirectory } from './read-directory.js';
import { type Checked, removals, uploads } from './upload.js';

const { __, _n, sprintf } = wp.i18n;

/** The organizations that are published now; none where there is no directory yet. */
async function published(): Promise<readonly Organization[]> {
  if (!document.querySelector('[data-delete=directory]')) return [];
  const { organizations } = await wp.apiFetch<Directory>({
    path: '/care-guide/v1/directory',
    method: 'GET',
  });
  return organizations;
}

/** What the command line takes as options, the page has as fields. Findings are in English. */
const inPageWords = (message: string) =>
  message
    .replace(/with --kind [\w-]+( or --kind [\w-]+)?/, 'in the first choice above')
    .replace(/with --availability [\w-]+( or [\w-]+)?/, 'in the second choice above')
    .replaceAll('with --column', 'under Columns, as')
    .replaceAll(' --column', ',');

async function checkDirectory(file: File, form: HTMLFormElement): Promise<Checked> {
  const chosen = new FormData(form);
  const { directory, findings } = await readDirectory(file, {
    kind: (chosen.get('kind') || undefined) as Kind | undefined,
    availability: (chosen.get('availability') || undefined) as
      Organization['availability'] | undefined,
    columns: String(chosen.get('columns') ?? '')
      .split(/[\n,]/)
      .map((column) => column.trim())
      .filter(Boolean),
    previous: await published(),
  });
  const count = directory.organizations.length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    document: count > 0 ? directory : undefined,
    findings: [...findings]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map((finding) => ({ ...finding, message: inPageWords(finding.message) })),
    summary: [
      sprintf(
        _n(
          '%d organization can be published.',
          '%d organizations can be published.',
          count,
          'care-guide',
        ),
        count,
      ),
      errors > 0
        ? sprintf(
            _n(
              '%d error: that row is left out. Fix it in your file, and choose the file again.',
              '%d errors: those rows are left out. Fix them in your file, and choose the file again.',
              errors,
              'care-guide',
            ),
            errors,
          )
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    publish:
      errors > 0
        ? __('Publish it without those rows', 'care-guide')
        : __('Publish it', 'care-guide'),
  };
}

async function checkGuide(file: File): Promise<Checked> {
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return {
      summary: __('This is not JSON. "care-guide build" makes the file of a guide.', 'care-guide'),
      findings: [],
      publish: '',
    };
  }
  const { guide, problems } = parseGuide(value);
  return {
    document: guide && guide.sections.length > 0 ? guide : undefined,
    findings: problems.map((problem) => ({ severity: 'error', ...problem })),
    summary: guide
      ? sprintf(
          __('"%1$s" (%2$s): %3$s', 'care-guide'),
          guide.title,
          guide.lang,
          sprintf(
            _n('%d section', '%d sections', guide.sections.length, 'care-guide'),
            guide.sections.length,
          ),
        )
      : __('This is no guide that could be shown.', 'care-guide'),
    publish: __('Publish it', 'care-guide'),
  };
}

uploads('care-guide-directory', '/care-guide/v1/directory', checkDirectory);
uploads('care-guide-guide', '/care-guide/v1/guides', checkGuide);
removals();
