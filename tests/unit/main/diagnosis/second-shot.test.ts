import { expect, it } from 'vitest';
import { GRAPH_SIZES } from '../../../../contract/place.ts';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { findReference } from '../../../../main/diagnosis/find-reference.ts';
import { judgeReading } from '../../../../main/diagnosis/judge-reading.ts';
import { createInProcessPictures } from '../../../../main/photo/in-process-pictures.ts';
import type { PhotoPrint } from '../../../../main/photo/pictures.ts';
import type { PhotoChange, StoredPhoto } from '../../../../main/publish/old-photo-store.ts';
import { judgeServed, type Served, servesStill, type Target } from '../../../../main/publish/served-photo.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import {
  hasPortraits,
  listPortraits,
  portraitsDir,
  readPortrait,
} from '../../../fixtures/pictures/portrait-set.ts';
import { type HardPair, hardPairsOf, posePairsOf, serveAs } from '../../../fixtures/pictures/second-shots.ts';
import { Tally } from './tally.ts';

const { SELFSAME_TEST_LONG } = process.env;
const isLong = SELFSAME_TEST_LONG === '1';
const PORTRAITS = isLong ? 24 : 2;
const PEOPLE = (isLong ? 'citra siti amina ngozi ingrid aoife linh omar' : 'ngozi').split(' ');

/** From what no service should do to what ours do. */
const QUALITIES = [60, 75, 85, 95] as const;
/** What the largest rendition is read back as. */
const BACK_QUALITIES = [75, 85, 95] as const;
const LARGEST = 648;
const AT = '2026-11-23T08:00:00.000Z';

const pictures = createInProcessPictures();

interface Shot {
  readonly bytes: Buffer;
  readonly print: PhotoPrint;
}

async function shotOf(bytes: Buffer): Promise<Shot> {
  return { bytes, print: expectValue(await pictures.print(bytes)) };
}

const rendered = new WeakMap<Buffer, Map<string, Promise<Shot>>>();

/** As a service serves it; made once. */
function render(photo: Buffer, edge: number, quality: number): Promise<Shot> {
  const known = rendered.get(photo) ?? new Map<string, Promise<Shot>>();
  rendered.set(photo, known);
  const key = `${edge} ${quality}`;
  const shot = known.get(key) ?? serveAs(photo, edge, quality).then(shotOf);
  known.set(key, shot);
  return shot;
}

/** Every size; in the long run at every quality, else at one of them, another for each size and pair. */
function renderAll(photo: Buffer, turn: number): Promise<readonly Shot[]> {
  const settings = GRAPH_SIZES.flatMap((edge, place) =>
    QUALITIES.filter((_, index) => isLong || index === (place + turn) % QUALITIES.length).map(
      (quality) => [edge, quality] as const,
    ),
  );
  return Promise.all(settings.map(([edge, quality]) => render(photo, edge, quality)));
}

const servedAs = ({ bytes, print }: Shot, etag: string | null): Served => ({
  photo: { bytes, print },
  etag,
  at: AT,
});
const targetOf = ({ bytes, print }: Shot): Target => ({ kind: 'photo', jpeg: bytes, small: null, print });

/** What this machine keeps after it published `after` over `before`. */
function storeOf(before: Shot, after: Shot) {
  const photos = new Map([
    ['before', before],
    ['after', after],
  ]);
  const stored = (sha256: string): StoredPhoto => ({ sha256, width: LARGEST, height: LARGEST });
  const change: PhotoChange = {
    id: 'change',
    storedAt: AT,
    before: stored('before'),
    published: stored('after'),
    publishedAt: AT,
    etagBefore: '1',
    etagAfter: '2',
    undoneAt: null,
  };
  return {
    list: async () => [change],
    read: async ({ sha256 }: StoredPhoto) => photos.get(sha256)?.bytes ?? null,
  };
}

/** `before` was there and this machine published `after`: what do the places say? */
async function judgePlaces(before: Shot, after: Shot, turn: number, tally: Tally) {
  const quality = BACK_QUALITIES[turn % BACK_QUALITIES.length] ?? 85;
  const kept = await render(before.bytes, LARGEST, quality);
  const back = await render(after.bytes, LARGEST, quality);
  const reference = await findReference(storeOf(kept, after), pictures, { picture: back, etag: '2' });
  const verdictOf = ({ bytes, print }: Shot, etag?: string) =>
    judgeReading(
      {
        place: 'sharepoint-thumbnail-L',
        asOf: AT,
        from: '',
        picture: { bytes, print },
        failure: null,
        ...(etag === undefined ? {} : { etag }),
      },
      reference,
      (id) => id,
    ).verdict;
  for (const copy of await renderAll(before.bytes, turn)) {
    tally.count('earlier shot at a place', verdictOf(copy), { right: 'older', cannotTell: 'unknown' });
    tally.count('earlier shot, with its ETag', verdictOf(copy, '1'), { right: 'older', cannotTell: 'unknown' });
  }
  for (const copy of await renderAll(after.bytes, turn)) {
    tally.count('new shot at a place', verdictOf(copy), { right: 'same', cannotTell: 'unknown' });
    tally.count('new shot, with its ETag', verdictOf(copy, '2'), { right: 'same', cannotTell: 'unknown' });
  }
}

/** Before and after the upload takes effect: is the publish confirmed? */
async function judgePublish(before: Shot, after: Shot, tally: Tally) {
  const target = targetOf(after);
  for (const quality of QUALITIES) {
    const old = await render(before.bytes, LARGEST, quality);
    const fresh = await render(after.bytes, LARGEST, quality);
    for (const known of isLong ? BACK_QUALITIES : ([85] as const)) {
      const was = await render(before.bytes, LARGEST, known);
      for (const etag of ['1', null]) {
        const seen = judgeServed(target, servedAs(old, etag), servedAs(was, etag));
        tally.count('old shot while publishing', seen, { right: 'other', cannotTell: 'alike' });
      }
      const told = judgeServed(target, servedAs(fresh, '2'), servedAs(was, '1'));
      tally.count('new shot while publishing', told, { right: 'target', cannotTell: 'alike' });
      const untold = judgeServed(target, servedAs(fresh, null), servedAs(was, null));
      tally.count('new shot while publishing, no ETags', untold, { right: 'target', cannotTell: 'alike' });
    }
  }
}

/** This machine published `own`; somebody else then put `theirs` there. May undo go on? */
async function judgeUndo(own: Shot, theirs: Shot, tally: Tally) {
  for (const quality of QUALITIES) {
    const still = await render(own.bytes, LARGEST, quality);
    const changed = await render(theirs.bytes, LARGEST, quality);
    const word = (isStill: boolean) => (isStill ? 'go on' : 'stop');
    const expected = { right: 'go on', cannotTell: 'stop' };
    tally.count('undo, nothing changed', word(servesStill(servedAs(still, '2'), servedAs(own, '2'))), expected);
    tally.count('undo, no ETags', word(servesStill(servedAs(still, null), servedAs(own, null))), expected);
    for (const etag of ['3', null]) {
      const seen = word(servesStill(servedAs(changed, etag), servedAs(own, etag === null ? null : '2')));
      tally.count('undo, changed since', seen, { right: 'stop' });
    }
  }
}

async function judgePair({ first, second }: HardPair, turn: number, tally: Tally) {
  const [one, other] = [await shotOf(first), await shotOf(second)];
  for (const [before, after] of [
    [one, other],
    [other, one],
  ] as const) {
    await judgePlaces(before, after, turn, tally);
    await judgePublish(before, after, tally);
    await judgeUndo(before, after, tally);
  }
}

async function judgeAll(pairs: readonly HardPair[], tally: Tally) {
  for (const [turn, pair] of pairs.entries()) {
    tally.begin(pair.kind);
    await judgePair(pair, turn, tally);
  }
}

async function squareOf(bytes: Buffer): Promise<Uint8Array> {
  const finished = expectValue(await pictures.prepare(bytes, { crop: 'centre', angle: 0, turn: 0 }));
  return finished.photo.jpeg;
}

/** Never wrong; and useful: with ETags nearly always right, by pixels alone mostly. */
function expectSound(tally: Tally) {
  expect(tally.wrong).toEqual([]);
  for (const [question, least] of [
    ['earlier shot at a place', 0.7],
    ['new shot at a place', 0.7],
    ['earlier shot, with its ETag', 0.99],
    ['new shot, with its ETag', 0.99],
    ['old shot while publishing', 0.85],
    ['new shot while publishing', 1],
    ['new shot while publishing, no ETags', 0.85],
    ['undo, nothing changed', 1],
    ['undo, no ETags', 0.7],
    ['undo, changed since', 1],
  ] as const) {
    expect(tally.shareOfRight(question), question).toBeGreaterThanOrEqual(least);
  }
}

it(
  'a second shot of a drawn person is never taken for the first',
  async ({ annotate }) => {
    const tally = new Tally();
    for (const name of PEOPLE) {
      const upn = `${name}@selfsame.example`;
      await judgeAll([...(await hardPairsOf(await drawPortrait(upn, 'now'))), ...(await posePairsOf(upn))], tally);
    }
    await annotate(tally.describe());
    expectSound(tally);
  },
  isLong ? 1_200_000 : 240_000,
);

it.skipIf(!hasPortraits)(
  hasPortraits
    ? 'a second shot of a real portrait is never taken for the first'
    : `a second shot of a real portrait is never taken for the first (skipped: no folder ${portraitsDir}; set PORTRAITS_DIR)`,
  async ({ annotate }) => {
    const tally = new Tally();
    for (const name of listPortraits(PORTRAITS)) {
      await judgeAll(await hardPairsOf(await squareOf(await readPortrait(name))), tally);
    }
    await annotate(tally.describe());
    expectSound(tally);
  },
  isLong ? 1_800_000 : 240_000,
);
