import type { CdpEvent, Method, Params, Returned } from './cdp-types.ts';
import { host } from './host.ts';

/** One page of Chromium's, from before it is there until it has gone. */
export class PageTarget {
  targetId = '';
  /** Resolves when the page is set up; commands sent before wait for it. */
  readonly ready: Promise<void>;
  #sessionId = '';
  #becomeAttached: () => void = () => undefined;

  constructor(setUp: () => Promise<void>) {
    const attached = new Promise<void>((resolve) => {
      this.#becomeAttached = resolve;
    });
    this.ready = attached.then(setUp);
  }

  attach(targetId: string, sessionId: string, listener: (event: CdpEvent) => void): void {
    this.targetId = targetId;
    this.#sessionId = sessionId;
    host.chromium.listen(sessionId, listener);
    this.#becomeAttached();
  }

  async send<M extends Method>(method: M, params?: Params<M>): Promise<Returned<M>> {
    await this.ready;
    return this.sendNow(method, params);
  }

  /** Without waiting: for the set-up itself, which the page is held for. */
  sendNow<M extends Method>(method: M, params?: Params<M>): Promise<Returned<M>> {
    return host.chromium.send(method, params, this.#sessionId);
  }

  /** For what nobody waits for: the page may go away in between. */
  tell<M extends Method>(method: M, params?: Params<M>): void {
    this.send(method, params).catch(() => undefined);
  }
}
