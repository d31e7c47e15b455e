import type { Protector } from '../../main/identity/protector.ts';

/** Encrypts so that no test finds its own words in a file, and so that another's bytes don't open. */
export function fakeProtector(isReal = true): Protector {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x55));
  return {
    isEncryptionAvailable: () => isReal,
    encryptString: (text) => turn(Buffer.from(`sealed:${text}`)),
    decryptString: (bytes) => {
      const text = turn(bytes).toString('utf8');
      if (!text.startsWith('sealed:')) throw new Error('not what was encrypted here');
      return text.slice('sealed:'.length);
    },
  };
}
