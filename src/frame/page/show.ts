import type { Area } from '../messages.js';

/** The element that has the focus, however many shadow trees down. */
function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

/** The option that the focused field says is the active one. */
function activeOption(field: Element | null): Element | null {
  const id = field?.getAttribute('aria-activedescendant');
  return id ? (field?.getRootNode() as ShadowRoot).getElementById(id) : null;
}

function areaOf(...elements: Element[]): Area {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  return [Math.min(...boxes.map(({ top }) => top)), Math.max(...boxes.map(({ bottom }) => bottom))];
}

/** Milliseconds that the page around has to make the frame as tall as its content. */
const GROW_MS = 150;

/**
 * Watches what the visitor should see: what has the focus, what opens, and the active option of a
 * list. A frame as tall as its content has nothing to scroll, so the page around has to show it.
 *
 * One press may move the focus twice, to the link and to where it leads: areas are reported once,
 * where it came to rest, and not while a pointer is down, so that nothing moves under it.
 * @param report - Called with the areas to show, the most important last.
 */
export function watchAreas(report: (areas: Area[]) => void): void {
  const open = new Set<Element>();
  const watched = new WeakSet<EventTarget>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  /** Whether something happened while the pointer was down. */
  let waiting = false;

  const reportNow = () => {
    const focused = focusedElement();
    const areas = [...open]
      .filter((popover) => popover.isConnected && popover.getClientRects().length > 0)
      .map((popover) => areaOf(popover, ...(sharesRoot(popover, focused) ? [focused] : [])));
    for (const element of [focused, activeOption(focused)])
      if (element) areas.push(areaOf(element));
    if (areas.length > 0) report(areas);
  };
  const reportOnceTall = () => {
    const isTall = document.body.getBoundingClientRect().height <= innerHeight;
    timer = setTimeout(reportNow, isTall ? 0 : GROW_MS);
  };
  const schedule = () => {
    clearTimeout(timer);
    waiting = pressed;
    if (!pressed) timer = setTimeout(reportOnceTall);
  };

  const resized = new ResizeObserver(schedule);
  const onToggle = (event: Event) => {
    const popover = event.target as Element;
    if ((event as ToggleEvent).newState === 'open') {
      open.add(popover);
      resized.observe(popover); // reports at once, and as a list grows
    } else {
      open.delete(popover);
      resized.unobserve(popover);
    }
  };
  /**
   * `toggle` does not leave a shadow root, nor does `focusin` when the focus moves within it: each
   * root that the focus or the pointer enters is listened to by itself.
   */
  const watchRoots = (event: Event) => {
    for (const root of event.composedPath()) {
      if (!(root instanceof ShadowRoot) || watched.has(root)) continue;
      watched.add(root);
      root.addEventListener('toggle', onToggle, true);
      root.addEventListener('focusin', schedule);
    }
  };
  const onPress = () => {
    pressed = true;
  };
  const onRelease = () => {
    pressed = false;
    if (waiting) schedule();
  };

  addEventListener('pointerover', watchRoots);
  addEventListener('focusin', (event) => {
    watchRoots(event);
    schedule();
  });
  addEventListener('keydown', () => {
    if (open.size > 0) schedule();
  });
  addEventListener('pointerdown', onPress, true);
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, onRelease, true);
}

const sharesRoot = (popover: Element, focused: Element | null): focused is Element =>
  focused !== null && popover.getRootNode() === focused.getRootNode();
