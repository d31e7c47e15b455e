import type { CameraAccess } from '../camera.ts';
import type { Failure, PictureFailure } from '../failure.ts';
import type { Unsubscribe } from '../ipc.ts';
import type { Result } from '../result.ts';
import type { ListedPerson } from './listed-person.ts';
import type { OperatorAction } from './operator-panel.ts';
import type { SessionAction } from './session-state.ts';
import type { SetUpAction } from './set-up.ts';
import type { CameraReport, StationState, TextSize } from './station-state.ts';

/** The station page asks, main answers. The only list of its request channels; none of the app's others answers it. */
export interface StationRequests {
  'station:get-state': () => StationState;
  'session:act': (action: SessionAction) => void;
  /** At most 20 people of today's list; with an empty text the first. */
  'session:search': (text: string) => Result<readonly ListedPerson[], Failure>;
  /** Hand over the shot that was taken: JPEG, at most `PORTRAIT_LIMIT_BYTES`. It leads to the review. */
  'session:take-shot': (bytes: Uint8Array) => Result<void, PictureFailure>;
  /** The photo to review: 648 x 648 JPEG; null in any other stage. */
  'station:get-photo': () => Uint8Array | null;
  'station:set-text-size': (size: TextSize) => void;
  'station:set-spoken': (isSpoken: boolean) => void;
  /** What the page knows of the camera. */
  'station:report-camera': (report: CameraReport) => void;
  'camera:get-access': () => CameraAccess;
  /** The small lock was pressed: the PIN page comes, and a session waits. */
  'operator:ask': () => void;
  /** Back from the PIN page without a PIN. */
  'operator:cancel': () => void;
  'operator:enter-pin': (pin: string) => void;
  'operator:act': (action: OperatorAction) => Result<void, Failure>;
  /** Today's list for the panel, 50 at a time; empty where policy allows no names. */
  'operator:list-people': (request: { readonly text: string; readonly offset: number }) => {
    readonly people: readonly ListedPerson[];
    readonly total: number;
  };
  'set-up:act': (action: SetUpAction) => Result<void, Failure>;
}

/** Main tells, the station page listens. */
export interface StationEvents {
  'station:state-changed': StationState;
}

type StationAnswer<C extends keyof StationRequests> = Promise<ReturnType<StationRequests[C]>>;

/** What the station's preload script puts on `window.station`. */
export interface StationBridge {
  readonly getState: () => StationAnswer<'station:get-state'>;
  readonly onStateChanged: (listener: (state: StationState) => void) => Unsubscribe;
  readonly act: (action: SessionAction) => StationAnswer<'session:act'>;
  readonly search: (text: string) => StationAnswer<'session:search'>;
  readonly takeShot: (bytes: Uint8Array) => StationAnswer<'session:take-shot'>;
  readonly getPhoto: () => StationAnswer<'station:get-photo'>;
  readonly setTextSize: (size: TextSize) => StationAnswer<'station:set-text-size'>;
  readonly setSpoken: (isSpoken: boolean) => StationAnswer<'station:set-spoken'>;
  readonly reportCamera: (report: CameraReport) => StationAnswer<'station:report-camera'>;
  readonly getCameraAccess: () => StationAnswer<'camera:get-access'>;
  readonly operator: {
    readonly ask: () => StationAnswer<'operator:ask'>;
    readonly cancel: () => StationAnswer<'operator:cancel'>;
    readonly enterPin: (pin: string) => StationAnswer<'operator:enter-pin'>;
    readonly act: (action: OperatorAction) => StationAnswer<'operator:act'>;
    readonly listPeople: (
      request: Parameters<StationRequests['operator:list-people']>[0],
    ) => StationAnswer<'operator:list-people'>;
  };
  readonly setUp: (action: SetUpAction) => StationAnswer<'set-up:act'>;
}
