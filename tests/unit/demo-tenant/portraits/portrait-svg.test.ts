import { describe, expect, it } from 'vitest';
import { findLook } from '../../../../demo-tenant/portraits/find-look.ts';
import { portraitSvg } from '../../../../demo-tenant/portraits/portrait-svg.ts';
import type { Pose } from '../../../../demo-tenant/portraits/pose.ts';
import { PEOPLE } from '../../../../demo-tenant/world/people.ts';

const FRAME = { width: 648, height: 648 };
const NAMES = PEOPLE.map(({ upn }) => upn);

const draw = (name: string, pose: Pose = {}): string => {
  const { face, now } = findLook(name);
  return portraitSvg(face, now, FRAME, pose);
};

describe('portraitSvg', () => {
  it.each(NAMES)('refers only to what it defines, once: %s', (name) => {
    for (const variant of ['now', 'earlier', 'new'] as const) {
      const { face, [variant]: appearance } = findLook(name);
      const svg = portraitSvg(face, appearance, FRAME);
      const defined = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      expect(defined).toHaveLength(new Set(defined).size);
      expect(defined).toEqual(expect.arrayContaining(used));
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });

  it('closes the eyes: no iris is left', () => {
    expect(draw('citra')).toContain('fill="url(#iris)"');
    expect(draw('citra', { eyesClosed: true })).not.toContain('fill="url(#iris)"');
  });

  it('opens the mouth of somebody who kept it shut', () => {
    expect(draw('minh')).not.toContain('url(#mouth)');
    expect(draw('minh', { mouthOpen: true })).toContain('url(#mouth)');
  });

  it('gives everybody a look of their own', () => {
    expect(new Set(NAMES.map((name) => findLook(name))).size).toBe(NAMES.length);
  });
});
