import { expect } from '@open-wc/testing';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { type Media, media, onlyIn } from '../support/commands.js';
import { expectNoBarriers } from '../support/axe.js';
import { find, findAll, focused, press, tabTo, until } from '../support/reader.js';
import {
  backlinks,
  marks,
  note,
  open,
  place,
  previews,
  shown,
  warnings,
} from './care-guide.fixture.js';

/** The guide on the page with whatever a reader has set. */
async function seen(features: Media, attributes = ''): Promise<CareGuide> {
  await media(features);
  return open(attributes);
}

const color = (element: Element, property: string, pseudo?: string): string =>
  getComputedStyle(element, pseudo).getPropertyValue(property);
/** What lies behind the guide. */
const canvas = (guide: Element): string => color(guide, 'background-color');

onlyIn('chromium', () => {
  describe('with forced colors', () => {
    const forced: Media = { forcedColors: 'active' };

    it('cards and the list of sections have an edge', async () => {
      const guide = await seen(forced);
      for (const card of findAll('[part=card], [part=contents]', guide)) {
        expect(color(card, 'border-top-style')).to.equal('solid');
        expect(color(card, 'border-top-color')).not.to.equal(canvas(guide));
      }
    });

    it('the focus is seen on every kind of link and button', async () => {
      const guide = await seen(forced, 'expand="first"');
      for (const stop of [
        find('[part=contents] a', guide),
        find('[part=toggle]', guide),
        marks(guide)[0]!,
        backlinks(guide)[0]!,
      ]) {
        await tabTo(stop);
        expect(color(stop, 'outline-style')).to.equal('solid');
        expect(color(stop, 'outline-color')).not.to.equal(canvas(guide));
        await press('Escape');
      }
    });

    it('the note that one came to, and the way back, stand out', async () => {
      const guide = await seen(forced);
      marks(guide)[0]!.click();
      await until(() => focused() === note(1, guide));
      expect(color(note(1, guide), 'outline-style')).to.equal('solid');
      expect(color(note(1, guide), 'outline-color')).not.to.equal(canvas(guide));
      const way = find('[aria-current]', guide);
      expect(color(way, 'outline-style')).to.equal('solid');
      expect(color(way, 'outline-color')).not.to.equal(canvas(guide));
    });

    it('a preview has an edge', async () => {
      const guide = await seen(forced);
      await tabTo(marks(guide)[0]!);
      const preview = await until(() => previews(guide)[0] ?? null);
      expect(color(preview, 'border-top-color')).not.to.equal(color(preview, 'background-color'));
    });

    it('list markers and check marks are drawn', async () => {
      const guide = await seen(forced);
      expect(color(find('.card li', guide), 'border-bottom-color', '::before')).not.to.equal(
        canvas(guide),
      );
    });

    it('the arrow of a question is as strong as its text', async () => {
      const toggle = find('[part=toggle]', await seen(forced, 'expand="none"'));
      expect(color(find('svg', toggle), 'stroke')).to.equal(color(toggle, 'color'));
    });
  });

  describe('the theme', () => {
    const isDark = (guide: Element): boolean => Number(/\d+/.exec(canvas(guide))![0]) < 100;

    it("is light unless the page asks, whatever the visitor's system is", async () => {
      expect(isDark(await seen({ colorScheme: 'dark' }))).to.equal(false);
    });

    it("follows the visitor's system where the page asks", async () => {
      expect(isDark(await seen({ colorScheme: 'dark' }, 'theme="auto"'))).to.equal(true);
      expect(isDark(await seen({ colorScheme: 'light' }, 'theme="auto"'))).to.equal(false);
    });
  });
});

describe('dark colors', () => {
  it('have no barrier in a preview', async () => {
    const guide = await open('theme="dark"');
    find('[part=contents] a', guide).focus();
    await tabTo(marks(guide)[0]!);
    await until(() => previews(guide).length === 1);
    await expectNoBarriers(guide, ['page-has-heading-one']);
  });

  it('have no barrier at a note and its ways back', async () => {
    const guide = await open('theme="dark"');
    marks(guide)[0]!.click();
    await until(() => focused() === note(1, guide));
    await expectNoBarriers(guide, ['page-has-heading-one']);
  });

  it('have no barrier where the guide could not be loaded', async () => {
    warnings();
    const guide = place<CareGuide>(
      '<care-guide theme="dark" src="data:application/json,[]"></care-guide>',
    );
    await until(() => findAll('[part=action]', guide).length === 1);
    await expectNoBarriers(guide, ['page-has-heading-one']);
    guide.src = undefined;
    await shown(guide);
  });
});
