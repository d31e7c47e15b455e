import { EventEmitter } from 'node:events';
import type * as E from 'electron';

type Display = Pick<E.Display, 'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor' | 'rotation'>;

const AREA: E.Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };

const DISPLAY: Display = {
  id: 1,
  bounds: AREA,
  workArea: AREA,
  size: AREA,
  workAreaSize: AREA,
  scaleFactor: 1,
  rotation: 0,
};

/** One full-HD display without a taskbar. */
class StandinScreen extends EventEmitter {
  getAllDisplays(): Display[] {
    return [DISPLAY];
  }

  getPrimaryDisplay(): Display {
    return DISPLAY;
  }

  getDisplayMatching(_bounds: E.Rectangle): Display {
    return DISPLAY;
  }

  getDisplayNearestPoint(_point: E.Point): Display {
    return DISPLAY;
  }
}

export const screen = new StandinScreen();
