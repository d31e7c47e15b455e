import type { FaceModels } from '../../../main/photo/faces/model-files.ts';

/** The models as our own pages serve them. */
export function fetchModels(address: string): FaceModels {
  return {
    wasm: new URL('tfjs-backend-wasm-simd.wasm', address).href,
    read: async (name) => {
      const answer = await fetch(new URL(name, address));
      if (!answer.ok) throw new Error(`Expected ${name} among the models but received status ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    sha256: async (bytes) => toHex(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))),
    toText: (bytes) => new TextDecoder().decode(bytes),
  };
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
