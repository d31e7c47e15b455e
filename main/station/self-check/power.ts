import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { SelfCheck } from '../../../contract/station/set-up.ts';

const SUPPLIES = '/sys/class/power_supply';

export interface PowerQuestion {
  readonly platform: NodeJS.Platform;
  /** Electron's answer: sure on Windows and macOS, on Linux `false` also where nobody can tell. */
  readonly isOnBatteryPower: () => boolean;
  /** Where Linux keeps its power supplies. */
  readonly suppliesDir?: string;
}

export async function checkPower({ platform, isOnBatteryPower, suppliesDir }: PowerQuestion): Promise<SelfCheck> {
  if (isOnBatteryPower()) return selfCheck('power', 'battery');
  if (platform !== 'linux') return selfCheck('power', 'mains');
  const batteries = await readBatteries(suppliesDir ?? SUPPLIES);
  if (batteries === null) return selfCheck('power', 'unknown');
  return selfCheck('power', batteries.includes('Discharging') ? 'battery' : 'mains');
}

/** What each battery of the machine's own does; null where the kernel doesn't tell. A mouse's battery is none of them. */
async function readBatteries(dir: string): Promise<readonly string[] | null> {
  try {
    const states = [];
    for (const name of await readdir(dir)) {
      const read = async (file: string) =>
        (await readFile(path.join(dir, name, file), 'utf8').catch(() => '')).trim();
      if ((await read('type')) === 'Battery' && (await read('scope')) !== 'Device')
        states.push(await read('status'));
    }
    return states;
  } catch {
    return null;
  }
}
