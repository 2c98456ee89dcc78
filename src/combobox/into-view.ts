/** Scrolls to an element, where engines can: those of unit tests, such as jsdom, cannot. */
export function intoView(
  element: Partial<Element> | null | undefined,
  options: ScrollIntoViewOptions,
): void {
  element?.scrollIntoView?.(options);
}
