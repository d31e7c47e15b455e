import type { Session } from 'electron';
import { APP_ORIGIN } from './app-scheme.ts';

type PermissionSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

interface Question {
  readonly permission: string;
  readonly isMainFrame: boolean;
  readonly address: string;
  /** `video`, `audio` or `unknown`. */
  readonly mediaTypes: readonly string[] | undefined;
}

/**
 * Grant the camera, without its microphone, to the main frame of our own page; refuse everything else to everyone.
 * See Electron security guide, item 5.
 */
export function installPermissionHandlers(session: PermissionSession) {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const mediaTypes = 'mediaTypes' in details ? details.mediaTypes : undefined;
    answer(isGranted({ permission, mediaTypes, isMainFrame: details.isMainFrame, address: details.requestingUrl }));
  });
  session.setPermissionCheckHandler((_contents, permission, address, { isMainFrame, mediaType }) =>
    isGranted({ permission, isMainFrame, address, mediaTypes: mediaType === undefined ? undefined : [mediaType] }),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Refuse everything to everyone: for sessions that show other people's pages. */
export function refuseAllPermissions(session: PermissionSession) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

function isGranted({ permission, isMainFrame, address, mediaTypes }: Question): boolean {
  // Asked for both, `mediaTypes` names both: a page that wants to hear as well gets nothing.
  const isCameraAlone = permission === 'media' && mediaTypes?.length === 1 && mediaTypes[0] === 'video';
  return isCameraAlone && isMainFrame && originOf(address) === APP_ORIGIN;
}

/** Node's URL calls the origin of every scheme of an app's own `null`. */
function originOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null ? null : `${url.protocol}//${url.host}`;
}
