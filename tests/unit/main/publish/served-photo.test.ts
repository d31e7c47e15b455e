import { describe, expect, it } from 'vitest';
import { succeed } from '../../../../contract/result.ts';
import { comparePrints, isOnePicture } from '../../../../main/photo/compare-prints.ts';
import type { PhotoPrint } from '../../../../main/photo/pictures.ts';
import {
  judgeServed,
  readServed,
  type Served,
  servesStill,
  type Target,
} from '../../../../main/publish/served-photo.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';
import { makePrint } from '../../../fixtures/prints.ts';

const BYTES = Buffer.from('jpeg');

const served = (print: PhotoPrint | null, etag: string | null = null): Served => ({
  photo: print && { bytes: BYTES, print },
  etag,
  at: '2026-11-23T08:00:00.000Z',
});
const target = (print: PhotoPrint): Target => ({ kind: 'photo', jpeg: BYTES, small: null, print });

const A = makePrint(1);
const B = makePrint(4);
/** A as a service encodes it. */
const servedA = makePrint(1, 2);
/** A second shot: the same by pixels at 48 x 48, and clearly nearer to itself. */
const A_AGAIN = makePrint(1, 14);
/** A, retouched so little that re-encoding could hide it. */
const A_TOUCHED = makePrint(1, 4);

it('is judged with prints that are what they are called', () => {
  expect(isOnePicture(A, servedA)).toBe(true);
  for (const second of [A_AGAIN, A_TOUCHED]) {
    expect(comparePrints(A, second).verdict).toBe('same');
    expect(isOnePicture(A, second)).toBe(false);
  }
});

describe('the new photo', () => {
  it.each([
    ['is served where there was none', target(A), served(A), served(null), 'target'],
    ['is served in place of another', target(A), served(A), served(B), 'target'],
    ['is not served while the old one is', target(A), served(B), served(B), 'other'],
    ['is not served while there is none', target(A), served(null), served(null), 'other'],
    ['is served where it was there before', target(A), served(servedA, '1'), served(servedA, '1'), 'target'],
    ['that is a second shot is served', target(A_AGAIN), served(A_AGAIN, '2'), served(A, '1'), 'target'],
    ['that is a second shot is not served before', target(A_AGAIN), served(A, '1'), served(A, '1'), 'other'],
    ['is not served because an ETag changed', target(A_AGAIN), served(A, '2'), served(A, '1'), 'other'],
    ['that is a second shot is served, without ETags', target(A_AGAIN), served(A_AGAIN), served(A), 'target'],
    ['that is a second shot is not served, without ETags', target(A_AGAIN), served(A), served(A), 'other'],
    [
      'too like the old one is served once the ETag changed',
      target(A_TOUCHED),
      served(A, '2'),
      served(A, '1'),
      'target',
    ],
    [
      'too like the old one can’t be told by the same ETag',
      target(A_TOUCHED),
      served(A, '1'),
      served(A, '1'),
      'alike',
    ],
    ['too like the old one can’t be told without ETags', target(A_TOUCHED), served(A), served(A), 'alike'],
    ['that is none is served once there is none', { kind: 'none' }, served(null), served(A), 'target'],
    ['that is none is not served while there is one', { kind: 'none' }, served(A), served(A), 'other'],
  ] as const)('%s', (_when, wanted, now, before, expected) => {
    expect(judgeServed(wanted, now, before)).toBe(expected);
  });
});

describe('a photo that is still served', () => {
  it.each([
    ['by its pixels, whatever its ETag', served(servedA, '2'), served(A, '1'), true],
    ['by its ETag, whatever its pixels', served(A_AGAIN, '1'), served(A, '1'), true],
    ['not where it is another', served(B, '2'), served(A, '1'), false],
    ['not where it is a second shot of the same sitting', served(A_AGAIN, '2'), served(A, '1'), false],
    ['not where it is a retouch and no ETag says otherwise', served(A_TOUCHED), served(A), false],
    ['not where it is gone', served(null), served(A), false],
    ['not where there was none', served(A), served(null), false],
    ['none, as before', served(null), served(null), true],
  ])('is recognised %s', (_how, now, known, expected) => {
    expect(servesStill(now, known)).toBe(expected);
  });
});

describe('reading what is served', () => {
  const facts = { at: '2026-11-23T08:00:00.000Z', from: 'GET photo', status: 200 };
  const pictures = { print: async () => succeed(A) };

  it('takes no ETag that is newer than the pixels', async () => {
    // The change becomes visible between the two answers.
    let version = 1;
    const graph = {
      photoMetadata: async () => succeed({ width: 648, height: 648, etag: String(version++) }),
      photo: async () => succeed({ bytes: Buffer.from(String(version)), etag: null, facts }),
    };
    const read = expectValue(await readServed(graph, pictures, 'me'));
    expect({ bytes: read.photo?.bytes.toString(), etag: read.etag }).toEqual({ bytes: '2', etag: '1' });
  });

  it('prefers the ETag that came with the pixels', async () => {
    const graph = {
      photoMetadata: async () => succeed({ width: 648, height: 648, etag: '1' }),
      photo: async () => succeed({ bytes: BYTES, etag: '2', facts }),
    };
    expect(expectValue(await readServed(graph, pictures, 'me')).etag).toBe('2');
  });
});
