import { expect } from '@open-wc/testing';
import type { CareGoals } from '../../src/elements/care-goals/care-goals.js';
import { expectAccessible } from '../support/commands.js';
import { find, findAll, visibleText } from '../support/reader.js';
import { marks, open, place } from './care-guide.fixture.js';

const box = (element: Element): DOMRect => element.getBoundingClientRect();

/** The goals of a guide, in a space so many pixels wide. */
async function cards(width: number): Promise<[DOMRect, DOMRect]> {
  const guide = await open(`style="inline-size: ${String(width)}px"`);
  return findAll('[part=card]', guide).map(box) as [DOMRect, DOMRect];
}

describe('goals', () => {
  it('stand side by side where there is room', async () => {
    const [left, right] = await cards(760);
    expect(right.left).to.be.greaterThan(left.right);
    expect(right.top).to.equal(left.top);
  });

  it('are stacked where there is not', async () => {
    const [first, second] = await cards(320);
    expect(second.top).to.be.greaterThan(first.bottom);
    expect(second.left).to.equal(first.left);
  });

  it('have a heading for each list, one level below their own', async () => {
    const guide = await open();
    const goals = find('#aims', guide);
    expect(
      findAll('h3, h4', goals).map((heading) => [heading.localName, visibleText(heading)]),
    ).to.deep.equal([
      ['h3', 'Goals'],
      ['h4', 'Short-term goals'],
      ['h4', 'Long-term goals'],
    ]);
  });

  it('have citations beside the headings, not in them', async () => {
    const guide = await open();
    const goals = find('#aims', guide);
    await expectAccessible(find('h4', goals), { role: 'heading', name: 'Short-term goals' });
    expect(marks(goals)).to.have.length(1);
  });

  it('are told as lists of their items', async () => {
    const lists = findAll('ul', find('#aims', await open()));
    for (const list of lists) await expectAccessible(list, { role: 'list' });
    expect(lists.map((list) => [...list.children].map(visibleText))).to.deep.equal([
      ['Walk to the door'],
      ['Climb stairs', 'Sleep well'],
    ]);
  });
});

describe('goals that stand alone', () => {
  it("show cards of the page's own under a heading", async () => {
    const goals = place<CareGoals>(
      '<care-goals heading="My goals" heading-level="2"><div>Walk</div><div>Sleep</div></care-goals>',
    );
    await goals.updateComplete;
    expect(visibleText(goals)).to.equal('My goals Walk Sleep');
    expect(find('h2', goals).textContent).to.equal('My goals');
    const [first, second] = [...goals.children].map(box) as [DOMRect, DOMRect];
    expect(second.left).to.be.greaterThan(first.right);
    expect(getComputedStyle(goals.children[0]!).paddingTop).not.to.equal('0px');
  });
});
