import { randomInt } from 'node:crypto';
import type { Server } from 'node:net';

/**
 * Below what systems hand out for outgoing connections, so that the port is still free after a restart: a saved
 * sign-in is worth nothing at another address.
 */
const FIRST_PORT = 20_000;
const PORT_COUNT = 10_000;
const TRIES = 20;

/** Listen on 127.0.0.1 and nowhere else: at the preferred port, or at a free one where that is taken. */
export async function listenOnLoopback(server: Server, preferredPort: number | null): Promise<number> {
  const wanted = preferredPort === null ? [] : [preferredPort];
  const random = Array.from({ length: TRIES }, () => FIRST_PORT + randomInt(PORT_COUNT));
  for (const candidate of [...wanted, ...random, 0]) {
    const port = await tryPort(server, candidate);
    if (port !== null) return port;
  }
  throw new Error('expected a free port on 127.0.0.1, got none');
}

function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    server.once('error', onError);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : null);
    });
  });
}
