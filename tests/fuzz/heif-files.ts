import { firstCoded, gridHeic, heicFixture } from '../fixtures/pictures/heic-pictures.ts';
import {
  box,
  fullBox,
  gridData,
  type HeifItem,
  type HeifReference,
  iccColour,
  irot,
  ispe,
  u8,
  u16,
  u32,
  writeHeif,
} from '../fixtures/pictures/heif-file.ts';
import { DAMAGED, type HostileFile, READ, seededBytes, TOO_LARGE } from './hostile-file.ts';

type File = Uint8Array;

/** A sound HEIC of 640 x 480 with what the caller changes of its only item. */
function oneItem(change: Partial<HeifItem>, references: readonly HeifReference[] = []): File {
  const { data, configuration } = firstCoded('quarters');
  const properties = [configuration, ispe(640, 480)];
  return writeHeif({ items: [{ id: 1, type: 'hvc1', data, properties, ...change }], primary: 1, references });
}

const withProperties = (...more: readonly Buffer[]) =>
  oneItem({ properties: [firstCoded('quarters').configuration, ...more] });

/** One more entry of a box in a whole file: its size field says something else. */
function lyingSize(type: string, size: number): File {
  const bytes = Buffer.from(heicFixture('quarters'));
  bytes.writeUInt32BE(size, bytes.indexOf(type) - 4);
  return bytes;
}

function nestedBoxes(type: string, depth: number): File {
  const bytes = Buffer.alloc(depth * 8);
  for (let level = 0; level < depth; level += 1) {
    bytes.writeUInt32BE(bytes.length - level * 8, level * 8);
    bytes.write(type, level * 8 + 4, 'latin1');
  }
  return Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')), fullBox('meta', 0, 0, bytes)]);
}

const gridItem = (id: number, rows: number, columns: number): HeifItem => ({
  id,
  type: 'grid',
  data: gridData(rows, columns, 640, 480),
  properties: [ispe(640, 480)],
});

/** Grids made of grids: with `width` of them per level, a reader that follows them all decodes width^depth pictures. */
function gridsOfGrids(depth: number, width: number): File {
  const { data, configuration } = firstCoded('quarters');
  const items: HeifItem[] = [];
  const references: HeifReference[] = [];
  for (let level = 0; level < depth; level += 1) {
    for (let index = 0; index < width; index += 1) {
      const id = level * width + index + 1;
      items.push(gridItem(id, 1, width));
      references.push({
        type: 'dimg',
        from: id,
        to: Array.from({ length: width }, (_, to) => (level + 1) * width + to + 1),
      });
    }
  }
  for (let index = 0; index < width; index += 1)
    items.push({ id: depth * width + index + 1, type: 'hvc1', data, properties: [configuration, ispe(640, 480)] });
  return writeHeif({ items, primary: 1, references });
}

function chainOfIdentities(length: number): File {
  const { data, configuration } = firstCoded('quarters');
  const items = Array.from(
    { length },
    (_, index): HeifItem => ({
      id: index + 1,
      type: 'iden',
      data: new Uint8Array(),
      properties: [ispe(640, 480)],
    }),
  );
  const references = items.map(({ id }) => ({ type: 'dimg', from: id, to: [id + 1] }));
  const end: HeifItem = { id: length + 1, type: 'hvc1', data, properties: [configuration, ispe(640, 480)] };
  return writeHeif({ items: [...items, end], primary: 1, references });
}

/** An overlay: background colour, canvas, and the place of each part. */
const overlayData = (width: number, height: number) =>
  Buffer.concat([u8(0, 1), u16(0), u16(0), u16(0), u16(0xffff), u32(width), u32(height), u32(0), u32(0)]);

const overlay = (width: number, height: number, to: readonly number[]) => {
  const { data, configuration } = firstCoded('quarters');
  return writeHeif({
    items: [
      { id: 1, type: 'iovl', data: overlayData(width, height), properties: [ispe(width, height)] },
      { id: 2, type: 'hvc1', data, properties: [configuration, ispe(640, 480)] },
    ],
    primary: 1,
    references: [{ type: 'dimg', from: 1, to }],
  });
};

const withReferenceToItself = (type: string) => oneItem({}, [{ type, from: 1, to: [1] }]);

const BROKEN: Readonly<Record<string, () => File>> = {
  'iloc-beyond-the-end': () => oneItem({ claim: { offset: 0xff_ff_00_00, length: 5000 } }),
  'iloc-length-4-gb': () => oneItem({ claim: { offset: 100, length: 0xff_ff_ff_ff } }),
  'iloc-nothing': () => oneItem({ claim: { offset: 0, length: 0 } }),
  'iloc-is-the-header': () => oneItem({ claim: { offset: 0, length: 400 } }),
  'ispe-0-by-0': () => withProperties(ispe(0, 0)),
  'ispe-missing': () => withProperties(),
  'hvcc-missing': () => oneItem({ properties: [ispe(640, 480)] }),
  'hvcc-garbage': () => oneItem({ properties: [box('hvcC', seededBytes(200, 3)), ispe(640, 480)] }),
  'hvcc-of-another-size': () => oneItem({ properties: [firstCoded('portrait').configuration, ispe(640, 480)] }),
  'data-garbage': () => oneItem({ data: seededBytes(5000, 4) }),
  'data-nal-of-4-gb': () => oneItem({ data: Buffer.concat([u32(0xff_ff_ff_ff), seededBytes(500, 5)]) }),
  'primary-missing': () => writeHeif({ items: [{ id: 1, type: 'hvc1', data: u8(0), properties: [] }], primary: 9 }),
  'no-items': () => writeHeif({ items: [], primary: 1 }),
  'no-meta': () => box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')),
  'item-of-unknown-type': () => oneItem({ type: 'xxxx' }),
  'grid-of-itself': () =>
    writeHeif({ items: [gridItem(1, 1, 1)], primary: 1, references: [{ type: 'dimg', from: 1, to: [1] }] }),
  'grids-of-each-other': () =>
    writeHeif({
      items: [gridItem(1, 1, 1), gridItem(2, 1, 1)],
      primary: 1,
      references: [
        { type: 'dimg', from: 1, to: [2] },
        { type: 'dimg', from: 2, to: [1] },
      ],
    }),
  'grid-without-tiles': () => writeHeif({ items: [gridItem(1, 2, 2)], primary: 1 }),
  'grid-65536-tiles-claimed': () => writeHeif({ items: [gridItem(1, 256, 256)], primary: 1 }),
  'grid-data-cut': () => writeHeif({ items: [{ ...gridItem(1, 1, 1), data: u8(0, 0) }], primary: 1 }),
  'overlay-of-itself': () => overlay(640, 480, [1]),
  'nested-ipco-10000': () => nestedBoxes('ipco', 10_000),
  'nested-iprp-10000': () => nestedBoxes('iprp', 10_000),
  'nested-meta-100000': () => nestedBoxes('meta', 100_000),
};

const SIZES = [0, 1, 7, 0x7f_ff_ff_ff, 0xff_ff_ff_ff];
const BOXES = ['meta', 'iloc', 'iinf', 'ipco', 'ispe', 'hvcC'];

const EITHER: Readonly<Record<string, () => File>> = {
  'identity-of-identity-200': () => chainOfIdentities(200),
  'thumbnail-of-itself': () => withReferenceToItself('thmb'),
  'alpha-of-itself': () => withReferenceToItself('auxl'),
  'premultiplied-by-itself': () => withReferenceToItself('prem'),
  'icc-garbage': () => withProperties(ispe(640, 480), iccColour(seededBytes(3000, 6))),
  'icc-5-mb-of-nothing': () => withProperties(ispe(640, 480), iccColour(Buffer.alloc(5_000_000))),
  'turned-200-times': () =>
    withProperties(ispe(640, 480), ...Array.from({ length: 200 }, (_, turn) => Buffer.concat([irot(turn % 4)]))),
  'tiles-of-different-sizes': () => gridHeic({ rows: 1, columns: 1, width: 300, height: 600 }),
  'grid-of-240-tiles': () => gridHeic({ rows: 15, columns: 16, width: 5000, height: 4700 }),
  'data-in-5000-items': () => gridHeic({ rows: 70, columns: 71, width: 7000, height: 7000 }),
};

/** Only time can tell that these never end; libheif may also stop by itself, at a depth or in an error. */
const ENDLESS: Readonly<Record<string, () => File>> = {
  'grids-of-grids-2-to-the-20': () => gridsOfGrids(20, 2),
  'grids-of-grids-4-to-the-8': () => gridsOfGrids(8, 4),
};

const TOO_MANY: Readonly<Record<string, () => File>> = {
  'ispe-16-gigapixels': () => withProperties(ispe(128_000, 128_000)),
  'ispe-4294967295': () => withProperties(ispe(0xff_ff_ff_ff, 0xff_ff_ff_ff)),
  'grid-of-1-tile-4294967295': () => gridHeic({ rows: 1, columns: 1, width: 0xff_ff_ff_ff, height: 0xff_ff_ff_ff }),
  'overlay-60000-square': () => overlay(60_000, 60_000, [2]),
};

/** HEIC is a container of boxes that refer to each other, and every reference can lie. */
export function heifFiles(): HostileFile[] {
  const entries = (files: Readonly<Record<string, () => File>>, expected: HostileFile['expected']) =>
    Object.entries(files).map(([name, make]) => ({ name: `heif/${name}`, make, expected }));
  const lying = BOXES.flatMap((type) =>
    SIZES.map((size) => ({
      name: `heif/${type}-says-${size}-bytes`,
      make: () => lyingSize(type, size),
      // Zero is allowed: up to the end of the file.
      expected: size === 0 ? [...READ, ...DAMAGED] : DAMAGED,
    })),
  );
  return [
    ...entries(BROKEN, DAMAGED),
    ...entries(EITHER, [...READ, ...DAMAGED]),
    ...entries(ENDLESS, ['decoder-stopped', ...READ, ...DAMAGED]),
    ...entries(TOO_MANY, [...TOO_LARGE, ...DAMAGED]),
    ...lying,
  ];
}
