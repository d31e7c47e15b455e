/**
 * The files of the face library as of its pinned version, by SHA-256. The library takes whatever it is given: cut
 * short, a model finds nobody in anybody, or ends the process.
 */
export const MODEL_SHA256 = {
  'blazeface.bin': 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
  'blazeface.json': 'cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f',
  'facemesh.bin': '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
  'facemesh.json': 'b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7',
  'tfjs-backend-wasm-simd.wasm': '77ebb28a6d34f371dbbf2086b7f2de8994acd8ea5a3cf1fa24d2c26c840cac7b',
} as const;

export type ModelFile = keyof typeof MODEL_SHA256;

/** Where the finder's files come from; the same five on disk and in a page. */
export interface FaceModels {
  /** File path in Node, address in a page: the library loads the backend itself. */
  readonly wasm: string;
  readonly read: (name: ModelFile) => Promise<Uint8Array>;
  /** Hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** From UTF-8. */
  readonly toText: (bytes: Uint8Array) => string;
}

/** Read every file once and demand that it is the one that was tried. */
export async function readModels({ read, sha256 }: FaceModels): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = Object.keys(MODEL_SHA256) as ModelFile[];
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await read(name);
      const found = await sha256(bytes);
      if (found !== MODEL_SHA256[name]) throw new Error(`Expected the tried ${name} but received SHA-256 ${found}`);
      return [name, bytes] as const;
    }),
  );
  return new Map(files);
}
