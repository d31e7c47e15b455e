// Draws assets/icons/selfsame.{png,ico,icns} from selfsame.svg. Run it after changing the drawing; the results are committed.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const icons = path.join(path.dirname(fileURLToPath(import.meta.url)), '../assets/icons');
const drawing = await readFile(path.join(icons, 'selfsame.svg'));

const png = (edge) =>
  sharp(drawing)
    .resize(edge, edge)
    .png({ compressionLevel: 9, palette: edge >= 128 })
    .toBuffer();

/** Windows: a directory of PNG pictures. */
async function makeIco(edges) {
  const pictures = await Promise.all(edges.map(png));
  const header = Buffer.alloc(6 + 16 * edges.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(edges.length, 4);
  let offset = header.length;
  pictures.forEach((picture, index) => {
    const entry = 6 + 16 * index;
    const edge = edges[index] === 256 ? 0 : edges[index];
    header.writeUInt8(edge, entry);
    header.writeUInt8(edge, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(picture.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += picture.length;
  });
  return Buffer.concat([header, ...pictures]);
}

/** macOS: chunks of a four-letter type, a length and a PNG picture. */
async function makeIcns(types) {
  const chunks = await Promise.all(
    Object.entries(types).map(async ([type, edge]) => {
      const picture = await png(edge);
      const head = Buffer.alloc(8);
      head.write(type, 'ascii');
      head.writeUInt32BE(picture.length + 8, 4);
      return Buffer.concat([head, picture]);
    }),
  );
  const body = Buffer.concat(chunks);
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

await writeFile(path.join(icons, 'selfsame.png'), await png(512));
await writeFile(path.join(icons, 'selfsame.ico'), await makeIco([16, 24, 32, 48, 64, 256]));
await writeFile(
  path.join(icons, 'selfsame.icns'),
  await makeIcns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }),
);
