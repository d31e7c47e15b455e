import type * as E from 'electron';

/** `net.fetch` is Node's own: no system proxy, no system certificates, no cookies. */
export const net = {
  fetch: (input: string | Request, init?: RequestInit): Promise<Response> => {
    const address = typeof input === 'string' ? input : input.url;
    if (!/^https?:/i.test(address)) {
      throw new Error(`electron stand-in: net.fetch of ${new URL(address).protocol} addresses is not carried`);
    }
    return fetch(input, init);
  },
  isOnline: () => true,
  online: true,
} satisfies Pick<E.Net, 'isOnline' | 'online'> & { fetch: unknown };
