import type { FaceModels } from '../../../main/photo/faces/create-face-finder.ts';

/** The models as our own pages serve them. */
export function fetchModels(address: string): FaceModels {
  const fileAt = async (name: string) => {
    const answer = await fetch(new URL(name, address));
    if (!answer.ok) throw new Error(`Expected ${name} among the models but received status ${answer.status}`);
    return answer;
  };
  return {
    wasm: new URL('tfjs-backend-wasm-simd.wasm', address).href,
    readText: async (name) => (await fileAt(name)).text(),
    readBytes: async (name) => new Uint8Array(await (await fileAt(name)).arrayBuffer()),
  };
}
