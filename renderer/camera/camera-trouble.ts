import type { CameraAccess, CameraPlatform } from '../../contract/camera.ts';

/** Why there is no picture. Each has its own words, and what to do on each system. */
export const CAMERA_TROUBLES = [
  'no-camera',
  'in-use',
  /** The system's own privacy settings say no. */
  'refused-by-system',
  /** A policy that the person can't change says no. */
  'refused-by-policy',
  /** Refused, and the system does not say by whom. */
  'refused',
  /** No mode of the camera gives a picture that can be used. */
  'unsuitable',
  'unplugged',
  /** It was opened, and nothing came. */
  'no-frames',
] as const;

export type CameraTrouble = (typeof CAMERA_TROUBLES)[number];

/** What the system's own answer means, before any camera is opened; null where it is no obstacle. */
export function troubleFromAccess({ status }: CameraAccess): CameraTrouble | null {
  if (status === 'denied') return 'refused-by-system';
  return status === 'restricted' ? 'refused-by-policy' : null;
}

/**
 * What a failed `getUserMedia` means. Chromium names the refusal of the system in the message alone: "Permission
 * denied by system".
 */
export function troubleFromError(error: unknown): CameraTrouble {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  switch (name) {
    case 'NotFoundError':
      return 'no-camera';
    case 'NotAllowedError':
      return /system/i.test(message) ? 'refused-by-system' : 'refused';
    // No `mediaDevices` at all: a policy has taken it from every page.
    case 'SecurityError':
    case 'TypeError':
      return 'refused-by-policy';
    case 'OverconstrainedError':
      return 'unsuitable';
    default:
      return 'in-use';
  }
}

/** Whether the system has a page of its own where this can be mended. */
export function hasSettings(trouble: CameraTrouble, platform: CameraPlatform): boolean {
  return trouble === 'refused-by-system' && platform !== 'linux';
}

/** Whether the person may have mended it elsewhere by the time they come back to the window. */
export function isMendedElsewhere(trouble: CameraTrouble): boolean {
  return trouble === 'refused-by-system' || trouble === 'in-use' || trouble === 'refused';
}
