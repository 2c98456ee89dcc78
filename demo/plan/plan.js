// The portal in two languages. The guide brings the widget's own words along, so that one address is all it needs.
const GUIDES = { es: '../../dist/guides/herniated-disc.es.json' };
const MISSING = 'La guía todavía no está disponible en español. Se muestra en inglés.';

const guide = document.querySelector('care-guide');
const notice = document.querySelector('[role=status]');
const buttons = document.querySelectorAll('.languages button');
const translated = [...document.querySelectorAll('[data-es]')].map((element) => ({
  element,
  en: element.textContent,
  es: element.dataset.es,
}));

function speak(lang) {
  document.documentElement.lang = lang;
  document.title =
    lang === 'es'
      ? 'Guías de salud · Portal para miembros de Harrowgate Bay'
      : 'Care guides · Harrowgate Bay member portal';
  for (const words of translated) words.element.textContent = words[lang];
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === lang));
  notice.hidden = true;
  guide.src = GUIDES[lang];
}

for (const button of buttons)
  button.addEventListener('click', () => {
    speak(button.value);
  });

// No guide in this language yet: better the English one than none.
guide.addEventListener('care-guide-error', async () => {
  await guide.updateComplete;
  if (guide.src === undefined || guide.shadowRoot.querySelector('[part=guide]')) return;
  notice.textContent = MISSING;
  notice.hidden = false;
  guide.src = undefined;
});
