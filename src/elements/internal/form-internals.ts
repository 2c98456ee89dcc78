/** What forms and labels have to do with an element. The DOMs of unit tests, such as jsdom, lack some of it or all. */
export function internalsOf(element: HTMLElement): Partial<ElementInternals> {
  try {
    return element.attachInternals();
  } catch {
    return {};
  }
}
