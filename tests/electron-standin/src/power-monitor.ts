import { EventEmitter } from 'node:events';
import type * as E from 'electron';

type Slice = Pick<E.PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower'>;

/** A machine that never sleeps; a spec emits `suspend`, `resume` and `lock-screen` itself. */
class StandinPowerMonitor extends EventEmitter implements Slice {
  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}

export const powerMonitor = new StandinPowerMonitor();
