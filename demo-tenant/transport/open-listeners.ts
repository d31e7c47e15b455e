import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Certificates } from './certificates.ts';
import type { Channel } from './guard-request.ts';
import { listenOnLoopback } from './listen-on-loopback.ts';
import type { ListenerPorts } from './listener-ports.ts';
import type { ServeRequest } from './tenant-server.ts';

/** The three open ports. Requests are dropped until `serve`. */
export interface Listeners {
  readonly ports: ListenerPorts;
  readonly serve: (handler: ServeRequest) => void;
  readonly close: () => Promise<void>;
}

/** Listen on 127.0.0.1 only: HTTP for pages that people see, HTTPS for what programs call and for certificates. */
export async function openListeners(
  { certificatePem, keyPem }: Certificates,
  clientAuthorityPem: string,
  wanted: ListenerPorts | null,
): Promise<Listeners> {
  let serveRequest: ServeRequest | null = null;
  const serveAs = (channel: Channel) => (request: IncomingMessage, response: ServerResponse) => {
    if (serveRequest) void serveRequest(channel, request, response);
    else response.destroy();
  };
  const tls = { cert: certificatePem, key: keyPem, minVersion: 'TLSv1.3' } as const;
  // Whoever has no certificate is told so on a page, not by a broken connection.
  const asksForCertificate = { requestCert: true, rejectUnauthorized: false, ca: clientAuthorityPem };
  const pages = createHttpServer(serveAs('pages'));
  const backChannel = createHttpsServer(tls, serveAs('back-channel'));
  const certificates = createHttpsServer({ ...tls, ...asksForCertificate }, serveAs('certificates'));
  const ports = {
    pages: await listenOnLoopback(pages, wanted?.pages ?? null),
    backChannel: await listenOnLoopback(backChannel, wanted?.backChannel ?? null),
    certificates: await listenOnLoopback(certificates, wanted?.certificates ?? null),
  };
  return {
    ports,
    serve(handler) {
      serveRequest = handler;
    },
    close: async () => {
      await Promise.all([pages, backChannel, certificates].map(closeServer));
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
