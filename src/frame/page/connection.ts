import type { Message, Place, Signal } from '../messages.js';

/** The framed page's connection to the page around it, which has to greet first. */
export interface Connection {
  /**
   * Sends a message, or keeps it for the page around; of sizes and areas only those of now are
   * worth keeping.
   */
  send(message: Message): void;
}

/**
 * Connects to the page around this one.
 * @param onConnect - Called for each page that greets: it knows nothing yet.
 * @param onPlace - Called with a place to show, such as `#knee-results`.
 */
export function connect(onConnect: () => void, onPlace: (hash: string) => void): Connection {
  const events: Message[] = [];
  let port: MessagePort | undefined;

  const say = (signal: Signal) => {
    parent.postMessage(signal, '*');
  };

  addEventListener('message', ({ source, data, ports }: MessageEvent<Signal | null>) => {
    if (source !== parent) return;
    if (data?.careGuide === 'who') say({ careGuide: 'ready' });
    if (data?.careGuide !== 'hello' || !ports[0]) return;
    port?.close();
    port = ports[0];
    port.onmessage = ({ data: place }: MessageEvent<Partial<Place> | null>) => {
      const hash: unknown = place?.careGuide === 'place' && place.hash;
      if (typeof hash === 'string' && hash.startsWith('#')) onPlace(hash);
    };
    for (const message of events.splice(0)) port.postMessage(message);
    onConnect();
  });
  say({ careGuide: 'ready' });

  return {
    send(message) {
      if (port) port.postMessage(message);
      else if (message.careGuide === 'event') events.push(message);
    },
  };
}
