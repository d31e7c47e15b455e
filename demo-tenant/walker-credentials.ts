import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { DemoDescriptor } from '../contract/demo-tenant.ts';
import { PARTNER_PASSWORD } from './federation/http-credentials.ts';
import type { WalkerCredentials } from './page-walker.ts';
import { loopbackRequest } from './transport/loopback-request.ts';

const clientCertificate = z.object({ certificatePem: z.string(), keyPem: z.string() });

/** What a person's own browser would have: the demo's password, and a certificate that the tenant gives out. */
export function credentialsOf(upn: string, descriptor: DemoDescriptor): WalkerCredentials {
  return {
    authorization: `Basic ${Buffer.from(`${upn}:${PARTNER_PASSWORD}`).toString('base64')}`,
    certificates: async () => {
      const caPem = await readFile(descriptor.caFile, 'utf8');
      const url = `${descriptor.control}client-certificate/${encodeURIComponent(upn)}`;
      const { body } = await loopbackRequest({ url, caPem });
      return { caPem, certificate: clientCertificate.parse(JSON.parse(body.toString())) };
    },
  };
}
