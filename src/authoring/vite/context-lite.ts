/**
 * The part of `@lit/context` that the widget uses, in a quarter of its size. The build of the single script puts this file in
 * its place; everything else uses `@lit/context` itself. Both speak the community's context protocol
 * (https://github.com/webcomponents-cg/community-protocols), so that either's consumer finds either's provider.
 */

/** A Lit element, as far as it matters here. */
type Host = HTMLElement & { addController(controller: object): void; requestUpdate(): void };
type Callback = (value: unknown, unsubscribe?: () => void) => void;

class ContextRequestEvent extends Event {
  constructor(
    readonly context: unknown,
    readonly contextTarget: Element,
    readonly callback: Callback,
    readonly subscribe = true,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

export const createContext = (key: unknown): unknown => key;

export class ContextProvider {
  value: unknown;
  #subscribers = new Set<Callback>();

  constructor(host: Host, { context, initialValue }: { context: unknown; initialValue?: unknown }) {
    this.value = initialValue;
    host.addEventListener('context-request', (event) => {
      const { context: wanted, callback, contextTarget, subscribe } = event as ContextRequestEvent;
      if (wanted !== context || contextTarget === host) return;
      event.stopImmediatePropagation();
      if (subscribe) this.#subscribers.add(callback);
      callback(this.value, () => this.#subscribers.delete(callback));
    });
  }

  setValue(value: unknown) {
    this.value = value;
    for (const callback of this.#subscribers) callback(value, () => this.#subscribers.delete(callback));
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
    this.host.dispatchEvent(new ContextRequestEvent(this.options.context, this.host, (value, unsubscribe) => {
      this.value = value;
      this.#unsubscribe = unsubscribe;
      this.host.requestUpdate();
    }));
  }

  hostDisconnected() {
    this.#unsubscribe?.();
  }
}
