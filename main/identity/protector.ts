/** What Electron's safeStorage offers. */
export interface Protector {
  readonly isEncryptionAvailable: () => boolean;
  readonly encryptString: (text: string) => Buffer;
  readonly decryptString: (encrypted: Buffer) => string;
  /** Linux only. */
  readonly getSelectedStorageBackend?: () => string;
}

/**
 * Whether this machine can really keep a secret. On Linux without a keyring, `basic_text` encrypts with a key
 * that everybody knows, and `unknown` tells nothing.
 */
export function canEncrypt(protector: Protector): boolean {
  if (!protector.isEncryptionAvailable()) return false;
  const backend = protector.getSelectedStorageBackend?.();
  return backend !== 'basic_text' && backend !== 'unknown';
}
