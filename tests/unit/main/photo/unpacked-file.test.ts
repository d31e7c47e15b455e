import { expect, it } from 'vitest';
import { unpackedFile } from '../../../../main/photo/unpacked-file.ts';

it.skipIf(process.platform === 'win32').each([
  [
    'file:///opt/selfsame/resources/app.asar/dist/main/a.js',
    '/opt/selfsame/resources/app.asar.unpacked/dist/main/heic/t.mjs',
  ],
  ['file:///home/app.asar.test/dist/main/a.js', '/home/app.asar.test/dist/main/heic/t.mjs'],
  ['file:///a%20b/dist/cli/a.js', '/a b/dist/cli/heic/t.mjs'],
])('of %s is %s', (program, file) => {
  expect(unpackedFile(program, 'heic/t.mjs')).toBe(file);
});
