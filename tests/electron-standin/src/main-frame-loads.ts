import type { Payload } from './cdp-types.ts';

interface Load {
  readonly status: number;
  readonly statusText: string;
  readonly errorText: string;
}

const UNKNOWN: Load = { status: 200, statusText: 'OK', errorText: 'ERR_FAILED' };

/** How documents were answered, until the navigation that they belong to tells. */
export class MainFrameLoads {
  readonly #loads = new Map<string, Load>();

  answered({ loaderId, response, type }: Payload<'Network.responseReceived'>): void {
    if (type !== 'Document') return;
    this.#loads.set(loaderId, { ...UNKNOWN, status: response.status, statusText: response.statusText });
  }

  /** A document's request is named like its loader. */
  failed({ errorText, requestId, type }: Payload<'Network.loadingFailed'>): void {
    if (type !== 'Document') return;
    this.#loads.set(requestId, { ...UNKNOWN, errorText: errorText.replace('net::', '') });
  }

  take(loaderId: string): Load {
    const load = this.#loads.get(loaderId) ?? UNKNOWN;
    this.#loads.clear();
    return load;
  }
}
