import type { AppState } from './app-state.ts';
import type { BrowserChoice, VisitTarget } from './attempt.ts';
import type { AttemptState } from './attempt-state.ts';
import type { CameraAccess } from './camera.ts';
import type { PictureFailure } from './failure.ts';
import type { OneDrivePage } from './onedrive.ts';
import type { Override } from './override.ts';
import type { Person } from './person.ts';
import type { Adjustment, DismissibleMeasure, OpenedPortrait } from './photo.ts';
import type { PlaceCopy } from './place.ts';
import type { PublishProgress } from './publish-step.ts';
import type { Cause, Receipt } from './receipt.ts';
import type { PhotoPreview } from './rendition.ts';
import type { ReportOptions } from './report.ts';
import type { Result } from './result.ts';
import type { TimelineEntry } from './timeline.ts';
import type { WatchState } from './watch.ts';

/** The photo that Graph serves now, as the page shows it. */
export interface CurrentPhoto {
  /** JPEG, or null where the person has no photo. */
  readonly jpeg: Uint8Array | null;
  readonly width: number | null;
  readonly height: number | null;
  /** When this machine published it, if it did: ISO 8601 UTC. */
  readonly publishedAt: string | null;
  readonly canUndo: boolean;
}

/** Renderer asks, main answers. The only list of request channels in the app. */
export interface Requests {
  'app:get-state': () => AppState;
  'app:open-link': (link: LinkId) => void;
  /** Open a page that a cause names; main opens only the pages that causes may name. */
  'app:open-cause-link': (address: string) => void;
  'app:copy-text': (text: string) => void;
  'account:sign-in': () => Result<AppState>;
  /** Ask the person, in the browser, for the permission to read SharePoint's copies. */
  'account:allow-sharepoint': () => Result<AppState>;
  /** Ask the person, in the browser, for the permission to read the own files in OneDrive. */
  'account:allow-onedrive': () => Result<AppState>;
  'account:cancel-sign-in': () => void;
  'account:sign-out': () => AppState;
  /** Sign in as IT, beside the own account, to look at other people's photos. */
  'desk:sign-in': () => Result<AppState>;
  'desk:sign-out': () => AppState;
  /** Ask IT, in the browser, for the permission to read SharePoint's copies of others. */
  'desk:allow-sharepoint': () => Result<AppState>;
  /** People whose name or account begins with the text; at most 20. */
  'desk:search': (text: string) => Result<readonly Person[]>;
  'demo:start': () => Result<AppState>;
  'demo:leave': () => AppState;
  'camera:get-access': () => CameraAccess;
  /** Open the system's own page about the camera, where it has one. */
  'camera:open-settings': () => void;
  'portrait:choose-file': () => Result<OpenedPortrait | null, PictureFailure>;
  'portrait:open-bytes': (request: {
    readonly bytes: Uint8Array;
    readonly name: string | null;
  }) => Result<OpenedPortrait, PictureFailure>;
  /** What Microsoft 365 would serve of the photo, at every size, and what the coach says of it. */
  'portrait:preview-photo': (request: PhotoRequest) => Result<PhotoPreview, PictureFailure>;
  /** Folders and pictures of the root with null. Never makes a drive: `no-onedrive` where there is none. */
  'onedrive:list': (folderId: string | null) => Result<OneDrivePage>;
  'onedrive:search': (text: string) => Result<OneDrivePage>;
  'onedrive:more': (next: string) => Result<OneDrivePage>;
  /** JPEG, or null where OneDrive has made none. */
  'onedrive:thumbnail': (itemId: string) => Result<Uint8Array | null>;
  'onedrive:open': (itemId: string) => Result<OpenedPortrait>;
  'onedrive:stop': (what: 'opening' | 'all') => void;
  'portrait:close': (portraitId: string) => void;
  'coach:dismiss': (measure: DismissibleMeasure) => AppState;
  /** Hear of everything again. */
  'coach:restore': () => AppState;
  'photo:get-current': () => Result<CurrentPhoto>;
  'photo:publish': (request: PublishRequest) => Result<Receipt>;
  'photo:stop-publish': () => void;
  'photo:undo': () => Result<Receipt>;
  /** Ask every place: of somebody else by user principal name, as IT; null: of oneself. */
  'places:check': (upn: string | null) => Result<Receipt>;
  /**
   * Causes that the last check of this person, or with null the last sign-in, shows where it failed as a whole; empty
   * where it shows none.
   */
  'places:explain-failure': (upn: string | null) => readonly Cause[];
  'places:get-timeline': (upn: string | null) => Result<readonly TimelineEntry[]>;
  /** Save the last receipt about this person as a file that the person chooses; false where they chose none. */
  'places:save-report': (request: ReportRequest) => Result<boolean>;
  /** Ask until it is the same; `watch:changed` tells how it goes. One watch at a time. */
  'watch:start': (upn: string | null) => void;
  'watch:stop': () => void;
  /** Open the private window. `page`: address typed or pasted; null: the preset one, or any. */
  'refresh:start': (page: string | null) => Result<AttemptState>;
  /** The attempt that runs or ended last; null where there was none. */
  'refresh:get-state': () => AttemptState | null;
  /** Go to an address of SharePoint's in the private window. `bad-argument` for any other. */
  'refresh:open-page': (page: string) => Result<AttemptState>;
  /** The person sees "You can't get there from here" or the like, which only the page tells. */
  'refresh:report-refusal': () => void;
  'refresh:stop': () => void;
  'refresh:list-browsers': () => readonly BrowserChoice[];
  /** Go on in a browser of the person's own; what comes of it is measured by `refresh:measure`. */
  'refresh:use-browser': (request: BrowserRequest) => Result<AttemptState>;
  'refresh:measure': () => Result<AttemptState>;
  /** Tell the person when it is time to try again; null forgets it. */
  'refresh:remind': (afterHours: number | null) => AppState;
}

export interface ReportRequest extends ReportOptions {
  readonly upn: string | null;
}

export interface BrowserRequest {
  readonly browser: BrowserChoice['id'];
  readonly isPrivate: boolean;
  readonly target: VisitTarget;
}

/** One copy as it is read, and whose it is. */
export interface ReadCopy extends PlaceCopy {
  /** Null for oneself. */
  readonly upn: string | null;
}

export interface PhotoRequest {
  readonly portraitId: string;
  readonly adjustment: Adjustment;
}

export interface PublishRequest extends PhotoRequest {
  /** Given where policy holds the photo back; null otherwise. */
  readonly override: Override | null;
}

/** Pages outside the app that it may open in the system browser; main holds the addresses. */
export const LINK_IDS = ['help', 'app-registration', 'm365-home', 'picture-sync-diagnostic'] as const;
export type LinkId = (typeof LINK_IDS)[number];

/** Main tells, renderer listens. */
export interface Events {
  'app:state-changed': AppState;
  'publish:progress': PublishProgress;
  /** One copy as it is read, before the whole check is done. */
  'places:read': ReadCopy;
  'watch:changed': WatchState;
  'refresh:changed': AttemptState;
  /** A reminder's time has come. */
  'refresh:due': { readonly personId: string };
}

export type Answer<C extends keyof Requests> = Promise<ReturnType<Requests[C]>>;
export type Unsubscribe = () => void;

/** What the preload script puts on `window.bridge`. */
export interface Bridge {
  readonly app: {
    readonly getState: () => Answer<'app:get-state'>;
    readonly openLink: (link: LinkId) => Answer<'app:open-link'>;
    readonly openCauseLink: (address: string) => Answer<'app:open-cause-link'>;
    readonly copyText: (text: string) => Answer<'app:copy-text'>;
    readonly onStateChanged: (listener: (state: AppState) => void) => Unsubscribe;
  };
  readonly account: {
    readonly signIn: () => Answer<'account:sign-in'>;
    readonly allowSharePoint: () => Answer<'account:allow-sharepoint'>;
    readonly allowOneDrive: () => Answer<'account:allow-onedrive'>;
    readonly cancelSignIn: () => Answer<'account:cancel-sign-in'>;
    readonly signOut: () => Answer<'account:sign-out'>;
  };
  readonly desk: {
    readonly signIn: () => Answer<'desk:sign-in'>;
    readonly signOut: () => Answer<'desk:sign-out'>;
    readonly allowSharePoint: () => Answer<'desk:allow-sharepoint'>;
    readonly search: (text: string) => Answer<'desk:search'>;
  };
  readonly demo: {
    readonly start: () => Answer<'demo:start'>;
    readonly leave: () => Answer<'demo:leave'>;
  };
  readonly oneDrive: {
    readonly list: (folderId: string | null) => Answer<'onedrive:list'>;
    readonly search: (text: string) => Answer<'onedrive:search'>;
    readonly more: (next: string) => Answer<'onedrive:more'>;
    readonly thumbnail: (itemId: string) => Answer<'onedrive:thumbnail'>;
    readonly open: (itemId: string) => Answer<'onedrive:open'>;
    readonly stop: (what: 'opening' | 'all') => Answer<'onedrive:stop'>;
  };
  readonly camera: {
    readonly getAccess: () => Answer<'camera:get-access'>;
    readonly openSettings: () => Answer<'camera:open-settings'>;
  };
  readonly portrait: {
    readonly chooseFile: () => Answer<'portrait:choose-file'>;
    readonly openBytes: (bytes: Uint8Array, name: string | null) => Answer<'portrait:open-bytes'>;
    readonly previewPhoto: (request: PhotoRequest) => Answer<'portrait:preview-photo'>;
    readonly close: (portraitId: string) => Answer<'portrait:close'>;
  };
  readonly coach: {
    readonly dismiss: (measure: DismissibleMeasure) => Answer<'coach:dismiss'>;
    readonly restore: () => Answer<'coach:restore'>;
  };
  readonly photo: {
    readonly getCurrent: () => Answer<'photo:get-current'>;
    readonly publish: (request: PublishRequest) => Answer<'photo:publish'>;
    readonly stopPublish: () => Answer<'photo:stop-publish'>;
    readonly undo: () => Answer<'photo:undo'>;
    readonly onProgress: (listener: (progress: PublishProgress) => void) => Unsubscribe;
  };
  readonly places: {
    readonly check: (upn: string | null) => Answer<'places:check'>;
    readonly explainFailure: (upn: string | null) => Answer<'places:explain-failure'>;
    readonly getTimeline: (upn: string | null) => Answer<'places:get-timeline'>;
    readonly saveReport: (request: ReportRequest) => Answer<'places:save-report'>;
    readonly onRead: (listener: (copy: ReadCopy) => void) => Unsubscribe;
  };
  readonly watch: {
    readonly start: (upn: string | null) => Answer<'watch:start'>;
    readonly stop: () => Answer<'watch:stop'>;
    readonly onChanged: (listener: (state: WatchState) => void) => Unsubscribe;
  };
  readonly refresh: {
    readonly start: (page: string | null) => Answer<'refresh:start'>;
    readonly getState: () => Answer<'refresh:get-state'>;
    readonly openPage: (page: string) => Answer<'refresh:open-page'>;
    readonly reportRefusal: () => Answer<'refresh:report-refusal'>;
    readonly stop: () => Answer<'refresh:stop'>;
    readonly listBrowsers: () => Answer<'refresh:list-browsers'>;
    readonly openBrowser: (request: BrowserRequest) => Answer<'refresh:use-browser'>;
    readonly measure: () => Answer<'refresh:measure'>;
    readonly remind: (afterHours: number | null) => Answer<'refresh:remind'>;
    readonly onChanged: (listener: (state: AttemptState) => void) => Unsubscribe;
    readonly onDue: (listener: (due: Events['refresh:due']) => void) => Unsubscribe;
  };
}
