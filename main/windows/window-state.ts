import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Where the window was; null lets the system place it. */
  readonly bounds: Rectangle | null;
  readonly isMaximized: boolean;
}

export const START_SIZE = { width: 1040, height: 720 } as const;
export const LEAST_SIZE = { width: 480, height: 600 } as const;

/** How much of the title bar must be on a screen for a person to be able to drag the window back. */
const GRIP_PIXELS = 64;

const savedState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
});

/** Where the window was last time, if that place still exists; a damaged file means a fresh start. */
export async function loadWindowState(file: string, workAreas: readonly Rectangle[]): Promise<WindowState> {
  try {
    const { bounds, isMaximized } = savedState.parse(JSON.parse(await readFile(file, 'utf8')));
    return { bounds: isReachable(bounds, workAreas) ? withLeastSize(bounds) : null, isMaximized };
  } catch {
    return { bounds: null, isMaximized: false };
  }
}

function withLeastSize(bounds: Rectangle): Rectangle {
  return {
    ...bounds,
    width: Math.max(bounds.width, LEAST_SIZE.width),
    height: Math.max(bounds.height, LEAST_SIZE.height),
  };
}

/** A window left on a screen that is gone would open where nobody can see it. */
export function isReachable(bounds: Rectangle, workAreas: readonly Rectangle[]): boolean {
  return workAreas.some((area) => {
    const visibleWidth = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const isTitleInside = bounds.y >= area.y && bounds.y + GRIP_PIXELS <= area.y + area.height;
    return visibleWidth >= GRIP_PIXELS && isTitleInside;
  });
}
