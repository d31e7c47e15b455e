import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { ALGORITHM, serialNumber, validity } from './certificates.ts';

export interface ClientCertificate {
  readonly certificatePem: string;
  readonly keyPem: string;
}

/** Gives out certificates to sign in with. Trusted by the partner's own host and for nothing else. */
export interface ClientAuthority {
  readonly authorityPem: string;
  /** A certificate that names a person; two days, as everything here. */
  readonly issue: (upn: string) => Promise<ClientCertificate>;
}

const { keyCertSign, digitalSignature } = x509.KeyUsageFlags;

/** Unlike the authority of the back channel this one keeps its key, in memory, and can vouch for no server. */
export async function createClientAuthority(): Promise<ClientAuthority> {
  x509.cryptoProvider.set(webcrypto);
  const authorityKeys = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const forClients = new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth], false);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    serialNumber: serialNumber(),
    name: 'CN=Demo partner certificates',
    keys: authorityKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(keyCertSign, true),
      forClients,
    ],
  });
  return {
    authorityPem: authority.toString('pem'),
    issue: async (upn) => {
      const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
      const certificate = await x509.X509CertificateGenerator.create({
        ...validity(),
        serialNumber: serialNumber(),
        subject: new x509.Name([{ CN: [upn] }]).toString(),
        issuer: authority.subject,
        publicKey: keys.publicKey,
        signingKey: authorityKeys.privateKey,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(digitalSignature, true),
          forClients,
        ],
      });
      const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
      return {
        certificatePem: certificate.toString('pem'),
        keyPem: x509.PemConverter.encode(key, 'PRIVATE KEY'),
      };
    },
  };
}
