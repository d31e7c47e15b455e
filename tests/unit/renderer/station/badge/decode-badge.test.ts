import QRCode from 'qrcode';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeBadge, LONGEST_KEY } from '../../../../../renderer/station/badge/decode-badge.ts';

interface Badge {
  readonly turnedBy?: number;
  readonly isInverted?: boolean;
  readonly blur?: number;
}

/** A frame of 640 x 480 with a badge in the middle, as a camera would see it. */
async function frameWith(text: string, { turnedBy = 0, isInverted = false, blur = 0 }: Badge = {}) {
  const code = sharp(await QRCode.toBuffer(text, { width: 220, margin: 4 })).rotate(turnedBy, {
    background: '#fff',
  });
  const badge = await (isInverted ? code.flatten().negate({ alpha: false }) : code).png().toBuffer();
  const room = sharp({
    create: { width: 640, height: 480, channels: 3, background: isInverted ? '#101418' : '#8a9aa8' },
  });
  const scene = await room
    .composite([{ input: badge, gravity: 'centre' }])
    .png()
    .toBuffer();
  const seen = blur > 0 ? sharp(scene).blur(blur) : sharp(scene);
  const { data, info } = await seen.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), channels: 4, width: info.width, height: info.height } as const;
}

describe('decodeBadge', () => {
  it.each(['E-1042', ' spaces stay ', 'https://badge.example/?id=7', 'Ünïcødé 张伟', '0000123'])(
    'gives what the code holds, as it is: %j',
    async (text) => {
      expect(decodeBadge(await frameWith(text))).toBe(text);
    },
  );

  it.each([
    { turnedBy: 90 },
    { turnedBy: 23 },
    { turnedBy: 180 },
    { isInverted: true },
    { blur: 1.2 },
  ] satisfies Badge[])('reads a code however it is held: %j', async (badge) => {
    expect(decodeBadge(await frameWith('E-1042', badge))).toBe('E-1042');
  });

  it('finds nothing where there is no code', async () => {
    const data = new Uint8ClampedArray(640 * 480 * 4).fill(140);
    expect(decodeBadge({ data, channels: 4, width: 640, height: 480 })).toBeNull();
  });

  it('takes nothing that is too long for a key', async () => {
    expect(decodeBadge(await frameWith('k'.repeat(LONGEST_KEY)))).toHaveLength(LONGEST_KEY);
    expect(decodeBadge(await frameWith('k'.repeat(LONGEST_KEY + 1)))).toBeNull();
  });
});
