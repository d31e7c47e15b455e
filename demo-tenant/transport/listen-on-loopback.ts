import type { Server } from 'node:net';

/** Listen on 127.0.0.1 and nowhere else: at the preferred port, or at a free one where that is taken. */
export async function listenOnLoopback(server: Server, preferredPort: number | null): Promise<number> {
  if (preferredPort !== null) {
    const port = await tryPort(server, preferredPort);
    if (port !== null) return port;
  }
  const port = await tryPort(server, 0);
  if (port === null) throw new Error('expected a free port on 127.0.0.1, got none');
  return port;
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
