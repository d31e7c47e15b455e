// How code for Node is bundled: the app, the command line, and the same code in tests and benches.
import { faceLibraryFile } from './face-models.mjs';

/** CommonJS packages inside an ESM bundle still call `require` for Node's own modules, and ask where they are. */
const COMMONJS_BANNER = [
  "import { createRequire as selfsameRequire } from 'node:module';",
  "import { fileURLToPath as selfsamePath } from 'node:url';",
  'const require = selfsameRequire(import.meta.url);',
  "const __filename = selfsamePath(import.meta.url), __dirname = selfsamePath(new URL('.', import.meta.url));",
].join(' ');

/** esbuild's options for an ECMAScript module that runs on Node; `sharp` stays a package beside it. */
export const nodeBundle = (root) => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  legalComments: 'none',
  external: ['electron', 'sharp'],
  alias: { '@vladmandic/human': faceLibraryFile(root) },
  banner: { js: COMMONJS_BANNER },
});
