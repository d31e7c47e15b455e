import { describe, expect, it } from 'vitest';
import type { PhotoPrint } from '../../../../main/photo/pictures.ts';
import { type Served, servesBefore, servesTarget, type Target } from '../../../../main/publish/served-photo.ts';
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
/** A, cut or lit a little differently: the same by pixels at 48 x 48, but not identical. */
const A_AGAIN = makePrint(1, 14);

describe('the new photo', () => {
  it.each([
    ['is served where there was none', target(A), served(A), served(null), true],
    ['is served in place of another', target(A), served(A), served(B), true],
    ['is not served while the old one is', target(A), served(B), served(B), false],
    ['is not served while there is none', target(A), served(null), served(null), false],
    ['is served where it was there before', target(A), served(A, '1'), served(A, '1'), true],
    [
      'much like the old one is served once the ETag changed',
      target(A_AGAIN),
      served(A_AGAIN, '2'),
      served(A, '1'),
      true,
    ],
    ['much like the old one is not served before', target(A_AGAIN), served(A, '1'), served(A, '1'), false],
    ['much like the old one is served if nearer, without ETags', target(A_AGAIN), served(A_AGAIN), served(A), true],
    ['much like the old one is not served if farther, without ETags', target(A_AGAIN), served(A), served(A), false],
    ['that is none is served once there is none', { kind: 'none' }, served(null), served(A), true],
    ['that is none is not served while there is one', { kind: 'none' }, served(A), served(A), false],
  ] as const)('%s', (_when, wanted, now, before, expected) => {
    expect(servesTarget(wanted, now, before)).toBe(expected);
  });
});

describe('the old photo', () => {
  it.each([
    ['by pixels', served(makePrint(1, 5), '2'), served(A, '1'), true],
    ['by its ETag', served(A, '1'), served(A, '1'), true],
    ['not where it is another', served(B, '2'), served(A, '1'), false],
    ['not where it is gone', served(null), served(A), false],
    ['not where there was none', served(A), served(null), false],
    ['none, as before', served(null), served(null), true],
  ])('is recognised %s', (_how, now, before, expected) => {
    expect(servesBefore(now, before)).toBe(expected);
  });
});
