import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReachable, loadWindowState } from '../../../../main/windows/window-state.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const LEFT_SCREEN = { x: -1280, y: 0, width: 1280, height: 1000 };

describe('isReachable', () => {
  it.each([
    ['inside', { x: 100, y: 100, width: 800, height: 600 }, true],
    ['half off to the right', { x: 1800, y: 100, width: 800, height: 600 }, true],
    ['on the second screen', { x: -1200, y: 50, width: 800, height: 600 }, true],
    ['a sliver left', { x: 1900, y: 100, width: 800, height: 600 }, false],
    ['title above the screen', { x: 100, y: -40, width: 800, height: 600 }, false],
    ['title below the screen', { x: 100, y: 1030, width: 800, height: 600 }, false],
    ['on a screen that is gone', { x: 5000, y: 100, width: 800, height: 600 }, false],
  ])('judges a window %s', (_where, bounds, reachable) => {
    expect(isReachable(bounds, [SCREEN, LEFT_SCREEN])).toBe(reachable);
  });
});

describe('loadWindowState', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'window-state-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function load(content: string) {
    const file = path.join(folder, 'window.json');
    await writeFile(file, content);
    return loadWindowState(file, [SCREEN]);
  }

  it('gives the place back', async () => {
    const bounds = { x: 10, y: 20, width: 900, height: 700 };
    await expect(load(JSON.stringify({ bounds, isMaximized: true }))).resolves.toEqual({
      bounds,
      isMaximized: true,
    });
  });

  it('never opens smaller than the pages can be used', async () => {
    const saved = { bounds: { x: 10, y: 20, width: 100, height: 100 }, isMaximized: false };
    const { bounds } = await load(JSON.stringify(saved));
    expect(bounds).toEqual({ x: 10, y: 20, width: 480, height: 600 });
  });

  it.each(['', '{', '[]', '{"bounds":{"x":"1"}}', 'null'])(
    'starts afresh from a damaged file: %s',
    async (content) => {
      await expect(load(content)).resolves.toEqual({ bounds: null, isMaximized: false });
    },
  );

  it('starts afresh without a file', async () => {
    await expect(loadWindowState(path.join(folder, 'none.json'), [SCREEN])).resolves.toEqual({
      bounds: null,
      isMaximized: false,
    });
  });
});
