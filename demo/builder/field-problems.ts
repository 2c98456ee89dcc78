import { problemIn } from './addresses.js';
import { get, make } from './dom.js';

const CHECKED = [
  'base',
  'guide',
  'reviewer',
  'reviewed',
  'directory',
  'endpoint',
  'link',
  'contact',
  'page',
];

/** Says at each field what is wrong with what stands in it, where a screen reader reads it with the field. */
export function showFieldProblems(read: (name: string) => string): void {
  for (const name of CHECKED) {
    const field = get<HTMLInputElement>(`[name=${name}]`);
    const id = `${name}-problem`;
    const problem = problemIn(name, read(name), read);
    const place = document.getElementById(id) ?? make('span', { id, className: 'problem' });
    if (!place.isConnected) field.after(place);
    place.textContent = problem;
    field.toggleAttribute('aria-invalid', problem !== '');
    if (problem) {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', id);
    } else field.removeAttribute('aria-describedby');
  }
}
