import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509';
import * as x509 from '@peculiar/x509';

/** What the back channel's listener and its clients need. The authority's own key is forgotten at once. */
export interface Certificates {
  readonly authorityPem: string;
  readonly certificatePem: string;
  readonly keyPem: string;
}

export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const LIFETIME_MS = 2 * 24 * 3600 * 1000;
/** Clocks of one machine agree, but a virtual machine's may jump back a little when it wakes. */
const EARLIER_MS = 5 * 60 * 1000;

/**
 * Make a throw-away authority and a certificate for `hosts`, good for two days. The authority is constrained to
 * names at or below `localhost`: whoever trusts it by mistake trusts nothing else with it.
 */
export async function createCertificates(hosts: readonly string[]): Promise<Certificates> {
  x509.cryptoProvider.set(webcrypto);
  const authorityKeys = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const leafKeys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    serialNumber: serialNumber(),
    name: 'CN=Selfsame demo tenant throw-away authority',
    keys: authorityKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
      localhostOnly(),
    ],
  });
  const leaf = await x509.X509CertificateGenerator.create({
    ...validity(),
    serialNumber: serialNumber(),
    subject: 'CN=localhost',
    issuer: authority.subject,
    publicKey: leafKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth], false),
      new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns', value }))),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(leafKeys.publicKey),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', leafKeys.privateKey);
  return {
    authorityPem: authority.toString('pem'),
    certificatePem: leaf.toString('pem'),
    keyPem: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

/** From a moment ago, for two days. */
export function validity() {
  const notBefore = new Date(Date.now() - EARLIER_MS);
  const notAfter = new Date(Date.now() + LIFETIME_MS);
  return { notBefore, notAfter, signingAlgorithm: ALGORITHM };
}

function localhostOnly(): x509.Extension {
  const base = new GeneralName({ dNSName: 'localhost' });
  const constraints = new NameConstraints({
    permittedSubtrees: new GeneralSubtrees([new GeneralSubtree({ base })]),
  });
  return new x509.Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints));
}

export function serialNumber(): string {
  const bytes = randomBytes(16);
  // A serial number is positive and has no leading zero.
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 1;
  return bytes.toString('hex');
}
