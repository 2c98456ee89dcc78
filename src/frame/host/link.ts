import { EVENTS, type Message, type Place } from '../messages.js';
import { show } from './show.js';
import { setSize } from './size.js';

/**
 * Milliseconds in which a frame's messages are gathered: a page that never stops sending keeps
 * nobody busy.
 */
const GATHER_MS = 16;

/** The most events of one frame that are fired after one gathering. */
const MAX_EVENTS = 50;

type MessageOf<Kind> = Extract<Message, { careGuide: Kind }>;

/**
 * The connection to one frame: takes what it reports, and passes on which place of its guide to
 * show.
 */
export interface FrameLink {
  /** The address that the frame was given. */
  src: string;
  /**
   * Sends the end of the page's address, if it is a place in the frame's guide: any other is
   * nobody's business.
   */
  sendPlace(): void;
}

export function linkTo(frame: HTMLIFrameElement, port: MessagePort): FrameLink {
  let latest: Partial<{ size: MessageOf<'size'>; show: MessageOf<'show'> }> = {};
  let events: MessageOf<'event'>[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let guide = '';

  const sendPlace = () => {
    const { hash } = location;
    const place: Place = { careGuide: 'place', hash };
    if (/^#[\w.-]+$/.test(hash) && hash.startsWith(`#${guide}-`)) port.postMessage(place);
  };

  const fire = ({ type, fields }: MessageOf<'event'>) => {
    if (!Object.hasOwn(EVENTS, type)) return;
    const event = new Event(type, { bubbles: true, composed: true });
    for (const name of EVENTS[type] ?? []) Object.assign(event, { [name]: fields[name] });
    frame.dispatchEvent(event);
    if (type !== 'care-guide-load') return;
    guide = String(fields['guide']);
    sendPlace();
  };

  const apply = () => {
    const [{ size, show: areas }, fired] = [latest, events];
    latest = {};
    events = [];
    timer = undefined;
    try {
      if (size) setSize(frame, size);
      if (areas) show(frame, areas); // once the frame is tall enough
      fired.forEach(fire);
    } catch {
      // What another page sends may be anything: nothing of it is thrown into this one.
    }
  };

  port.onmessage = ({ data }: MessageEvent<Message | null>) => {
    if (data?.careGuide === 'size') latest.size = data;
    else if (data?.careGuide === 'show') latest.show = data;
    else if (data?.careGuide === 'event' && events.length < MAX_EVENTS) events.push(data);
    timer ??= setTimeout(apply, GATHER_MS);
  };
  return { src: frame.src, sendPlace };
}
