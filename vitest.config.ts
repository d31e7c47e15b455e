import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { faceLibraryFile } from './scripts/face-models.mjs';

export default defineConfig({
  resolve: { alias: { '@vladmandic/human': faceLibraryFile(path.resolve(import.meta.dirname)) } },
  // One less than there are cores is the default, which on two cores is one after the other.
  test: {
    maxWorkers: '100%',
    // Files of one worker share what they import: loading it anew, and drawing the same portraits anew, took a third
    // of the time. So a test puts back what it changes outside of its own file.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
