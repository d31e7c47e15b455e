import type { CameraAccess } from '../../../contract/camera.ts';
import { selfCheck } from '../../../contract/station/self-check-details.ts';
import type { SelfCheck } from '../../../contract/station/set-up.ts';
import { checkDiskSpace } from './disk-space.ts';
import { checkKioskShell, type KioskShellQuestion } from './kiosk-shell.ts';
import { checkPower } from './power.ts';

/** What a machine can be asked. Nothing of it is guessed: where there is no answer, the check says so. */
export interface Machine extends KioskShellQuestion {
  readonly displays: () => number;
  /** Whether the display can be asked to stay on. */
  readonly canKeepAwake: () => boolean;
  readonly isOnBatteryPower: () => boolean;
  readonly cameraAccess: () => Promise<CameraAccess>;
  /** Whether safeStorage really encrypts. */
  readonly canEncrypt: () => boolean;
  /** Where queue and logs are kept. */
  readonly stateDir: string;
}

/** Look at everything that only the machine can tell, all at once. */
export function checkMachine(machine: Machine): Promise<readonly SelfCheck[]> {
  return Promise.all([
    checkKioskShell(machine),
    checkMonitors(machine.displays()),
    checkSleep(machine),
    checkPower(machine),
    checkCamera(machine),
    selfCheck('encryption', machine.canEncrypt() ? 'real' : 'none'),
    checkDiskSpace(machine.stateDir),
  ]);
}

function checkMonitors(displays: number): SelfCheck {
  return displays > 1
    ? selfCheck('other-monitors', 'blanked', { count: displays - 1 })
    : selfCheck('other-monitors', 'single');
}

/** Windows and macOS do what they are asked; on Linux it is a desktop's own business, and a kiosk session has none. */
function checkSleep({ canKeepAwake, platform }: Machine): SelfCheck {
  if (!canKeepAwake()) return selfCheck('sleep', 'not-kept-awake');
  return selfCheck('sleep', platform === 'linux' ? 'asked' : 'kept-awake');
}

async function checkCamera({ cameraAccess }: Machine): Promise<SelfCheck> {
  const { status } = await cameraAccess();
  return selfCheck('camera', status === 'not-determined' ? 'not-asked' : status);
}
