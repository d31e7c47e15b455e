// node scripts/update-readme-images.mjs: the README's pictures from the screenshots of the last end-to-end run.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const IMAGES = {
  'my-photo': 'published-light',
  camera: 'live-coach-light',
  diagnostics: 'diagnostics-older-light',
};

await mkdir(path.join(root, 'docs/images'), { recursive: true });
for (const [name, screenshot] of Object.entries(IMAGES)) {
  const { size } = await sharp(path.join(root, 'out/screenshots', `${screenshot}.png`))
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(path.join(root, 'docs/images', `${name}.png`));
  console.log(`docs/images/${name}.png: ${Math.round(size / 1024)} KB`);
}
