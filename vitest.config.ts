import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { faceLibraryFile } from './scripts/face-models.mjs';

export default defineConfig({
  resolve: { alias: { '@vladmandic/human': faceLibraryFile(path.resolve(import.meta.dirname)) } },
  // One less than there are cores is the default, which on two cores is one after the other.
  test: {
    maxWorkers: '100%',
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
