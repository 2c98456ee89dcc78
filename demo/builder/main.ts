import { Colors } from './colors.js';
import { get, make } from './dom.js';
import { showFieldProblems } from './field-problems.js';
import { optionsFrom } from './form.js';
import { HOSTS, stepsFor } from './hosts.js';
import { type Options, guideAddress } from './options.js';
import { readGuide, showPreview, showProblems } from './preview.js';
import { FLAVORS, type Flavor, frameSnippet, htmlSnippet, pageWith } from './snippets.js';
import { staticHtml } from './static-html.js';

const TITLE = 'Physical therapy for a herniated disc';
const BUILT = new URL('../dist/', location.href).href;

const form = get<HTMLFormElement>('form');
const read = (name: string): string =>
  ((new FormData(form).get(name) as string | null) ?? '').trim();

let title = TITLE;
let flavor: Flavor = 'html';
let integrity: Record<string, string> = {};
let count = 0;
let address: string | undefined;
const colors = new Colors(read, () => {
  update();
});

showProblems();
for (const [value, { name }] of Object.entries(HOSTS))
  get('[name=host]').append(make('option', { value, textContent: name }));
get<HTMLInputElement>('[name=base]').value = BUILT;

const flavorButtons = Object.entries(FLAVORS).map(([value, { name }]) => {
  const button = make('button', { type: 'button', value, textContent: name });
  button.addEventListener('click', () => {
    flavor = value as Flavor;
    update();
  });
  return button;
});
get('#flavors').append(...flavorButtons);

function checkedSections(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('#sections input:checked')].map(
    ({ value }) => value,
  );
}

const options = (): Options => ({
  ...optionsFrom(read, checkedSections(), count, colors.changed),
  title,
  integrity,
  noScript: HOSTS[read('host')]?.noScript ?? false,
  ...(inside && { inside }),
});

/** What `inside` was made of: as long as it is the same, nothing is to be done. */
let insideOf = '';
let inside: string | undefined;

/** The guide's text for the inside of the tag, where it is wanted. */
async function writeInside(src: string, { sections, headingLevel, reviewer, reviewed }: Options) {
  const wanted =
    read('static') === 'on'
      ? JSON.stringify([src, sections, headingLevel, reviewer, reviewed])
      : '';
  if (wanted === insideOf) return;
  insideOf = wanted;
  const html = wanted
    ? await staticHtml(src, {
        sections,
        headingLevel: Number(headingLevel) || undefined,
        reviewer,
        reviewed,
      })
    : undefined;
  if (wanted !== insideOf) return; // something else is wanted by now
  inside = html;
  update();
}

/** Another guide has other sections. */
async function showSections(src: string) {
  const guide = await readGuide(src);
  if (src !== address) return; // another was chosen meanwhile
  title = guide?.title ?? TITLE;
  count = guide?.sections.length ?? 0;
  get('#sections').replaceChildren(
    ...(guide?.sections ?? []).map(({ id, heading }) =>
      make(
        'label',
        { className: 'check' },
        make('input', { type: 'checkbox', value: id, checked: true }),
        heading,
      ),
    ),
  );
  update();
}

function showFields() {
  const shown: Record<string, boolean> = {
    own: read('source') === 'own',
    bundled: read('source') !== 'own',
    endpoint: read('endpoint') !== '',
    font: read('font') === 'own',
    frame: flavor === 'frame',
    static: flavor === 'html' || flavor === 'module',
    styled: flavor === 'html' || flavor === 'module' || flavor === 'frame',
    paper: flavor !== 'frame' && flavor !== 'address',
  };
  for (const field of document.querySelectorAll<HTMLElement>('[data-for]'))
    field.hidden = !shown[field.dataset['for'] ?? ''];
}

/** Gives a link a page to lead to. */
function leadTo(link: HTMLAnchorElement, page: string) {
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
}

/** A step, in which one can get the files that it names, and go to the field. */
const withLinks = (step: string): (Node | string)[] =>
  step.split(/([\w./-]+\.(?:js|json|html)\b|\bFiles\b)/).map((part, index) => {
    if (index % 2 === 0) return part;
    return part === 'Files'
      ? make('a', { href: '#files', textContent: part })
      : make('a', { href: BUILT + part, download: '', textContent: part });
  });

function showSnippet(chosen: Options) {
  get('#snippet').textContent = FLAVORS[flavor].write(chosen);
  for (const button of flavorButtons)
    button.setAttribute('aria-pressed', String(button.value === flavor));
  const host = HOSTS[read('host')];
  const translation = chosen.guide ? '' : guideAddress({ ...chosen, base: '' });
  get('#steps').replaceChildren(
    ...(host ? stepsFor(host, flavor, translation) : []).map((step) =>
      make('li', {}, ...withLinks(step)),
    ),
  );
  get('#copied').textContent = '';
  const whole = { ...chosen, strict: false }; // that page has no stylesheet
  const snippet =
    flavor === 'frame' || flavor === 'address' ? frameSnippet(whole) : htmlSnippet(whole);
  leadTo(get('#open'), pageWith(snippet, chosen, location.href));
  leadTo(get('#download'), pageWith(snippet, chosen));
}

function update() {
  showFields();
  showFieldProblems(read);
  colors.showDefaults();
  colors.showContrast();
  const chosen = options();
  const here = { ...chosen, base: BUILT }; // the preview's files are always those of this server
  showPreview(here);
  showSnippet(chosen);
  const next = guideAddress(here);
  void writeInside(next, here);
  if (next !== address) {
    address = next;
    void showSections(next);
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
});
form.addEventListener('change', ({ target }) => {
  if ((target as HTMLSelectElement).name === 'host') flavor = HOSTS[read('host')]?.flavor ?? 'html';
  update();
});
form.addEventListener('input', ({ target }) => {
  if ((target as HTMLInputElement).type === 'color') update();
});

/** The preview is out of the way of the keyboard until one asks for it: it has dozens of stops. */
get('#enter').addEventListener('click', () => {
  const stage = get('#stage');
  stage.inert = !stage.inert;
  get('#enter').setAttribute('aria-pressed', String(!stage.inert));
  get('#enter').textContent = stage.inert ? 'Try it with the keyboard' : 'Leave it to the mouse';
});
get('.preview').addEventListener('pointerenter', () => {
  if (get('#stage').inert) get('#enter').click();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('#widths button')) {
  button.addEventListener('click', () => {
    for (const other of document.querySelectorAll('#widths button'))
      other.setAttribute('aria-pressed', String(other === button));
    get('#stage').style.maxWidth = button.value;
  });
}

get('#copy-button').addEventListener('click', () => {
  const snippet = get('#snippet');
  navigator.clipboard.writeText(snippet.textContent).then(
    () => {
      get('#copied').textContent = 'Copied.';
    },
    () => {
      getSelection()?.selectAllChildren(snippet); // the visitor's own copy command does the rest
      get('#copied').textContent = 'It is selected: copy it now.';
    },
  );
});

/** What may not have been built: the Spanish guide, and the files' integrity. */
async function lookAround() {
  const answers = await Promise.all(
    ['guides/herniated-disc.es.json', 'integrity.json'].map((file) =>
      fetch(BUILT + file).catch(() => undefined),
    ),
  );
  const [spanish, hashes] = answers;
  if (spanish?.status !== 200) get('[name=lang] [value=es]').remove();
  if (hashes?.status === 200) integrity = (await hashes.json()) as Record<string, string>;
}

void lookAround().then(update);
