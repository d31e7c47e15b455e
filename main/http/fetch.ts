/**
 * How a request leaves this machine. The app passes Electron's `net.fetch` (system proxy and certificates), the
 * command line Node's network (proxy of the environment), the demo tenant one that is pinned to its own addresses.
 * Nothing else opens a socket.
 */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
