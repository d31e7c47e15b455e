import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Certificates } from './certificates.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import type { ServeRequest } from './tenant-server.ts';

export interface ListenerPorts {
  readonly pages: number;
  readonly backChannel: number;
}

/** The two open ports. Requests are dropped until `serve`. */
export interface Listeners {
  readonly ports: ListenerPorts;
  readonly serve: (handler: ServeRequest) => void;
  readonly close: () => Promise<void>;
}

/** Listen on 127.0.0.1 only: HTTP for pages that people see, HTTPS for what programs call. */
export async function openListeners(
  { certificatePem, keyPem }: Certificates,
  wanted: ListenerPorts | null,
): Promise<Listeners> {
  let serveRequest: ServeRequest | null = null;
  const pages = createHttpServer((request, response) => {
    if (serveRequest) void serveRequest('pages', request, response);
    else response.destroy();
  });
  const backChannel = createHttpsServer(
    { cert: certificatePem, key: keyPem, minVersion: 'TLSv1.3' },
    (request, response) => {
      if (serveRequest) void serveRequest('back-channel', request, response);
      else response.destroy();
    },
  );
  const ports = {
    pages: await listenOnLoopback(pages, wanted?.pages ?? null),
    backChannel: await listenOnLoopback(backChannel, wanted?.backChannel ?? null),
  };
  return {
    ports,
    serve(handler) {
      serveRequest = handler;
    },
    close: async () => {
      await Promise.all([closeServer(pages), closeServer(backChannel)]);
    },
  };
}

/** Connections that are kept alive would hold a server open for ever. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
