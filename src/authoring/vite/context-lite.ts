/**
 * The part of `@lit/context` that the widget uses, in a quarter of its size. The build of the single script puts this file in
 * its place; everything else uses `@lit/context` itself. Both speak the community's context protocol
 * (https://github.com/webcomponents-cg/community-protocols), so that either's consumer finds either's provider.
 */

/** A Lit element, as far as it matters here. */
type Host = HTMLElement & { addController(controller: object): void; requestUpdate(): void };
type Callback = (value: unknown, unsubscribe?: () => void) => void;

/** What the protocol's event carries. */
interface Request {
  context: unknown;
  contextTarget: Element;
  callback: Callback;
  subscribe?: boolean;
}

const REQUEST = 'context-request';

export const createContext = (key: unknown): unknown => key;

export class ContextProvider {
  value: unknown;
  #subscribers = new Set<Callback>();

  constructor(host: Host, { context, initialValue }: { context: unknown; initialValue?: unknown }) {
    this.value = initialValue;
    host.addEventListener(REQUEST, (event) => {
      const { context: wanted, callback, contextTarget, subscribe } = event as Event & Request;
      if (wanted !== context || contextTarget === host) return;
      event.stopImmediatePropagation();
      if (subscribe) this.#subscribers.add(callback);
      callback(this.value, () => this.#subscribers.delete(callback));
    });
  }

  setValue(value: unknown) {
    this.value = value;
    for (const callback of this.#subscribers)
      callback(value, () => this.#subscribers.delete(callback));
  }
}

export class ContextConsumer {
  value: unknown;
  #unsubscribe?: (() => void) | undefined;

  constructor(
    private readonly host: Host,
    private readonly options: { context: unknown },
  ) {
    host.addController(this);
  }

  hostConnected() {
    const request: Request = {
      context: this.options.context,
      contextTarget: this.host,
      callback: (value, unsubscribe) => {
        this.value = value;
        this.#unsubscribe = unsubscribe;
        this.host.requestUpdate();
      },
      subscribe: true,
    };
    this.host.dispatchEvent(
      Object.assign(new Event(REQUEST, { bubbles: true, composed: true }), request),
    );
  }

  hostDisconnected() {
    this.#unsubscribe?.();
  }
}
