import type { SelfCheck } from '../../../contract/station/set-up.ts';
import type { MeasuredVisit } from '../../../main/refresh/measure-visit.ts';
import type { SignInRequest, SignInWindow, StationShell, WindowWipe } from '../../../main/station/station-shell.ts';

type Interruption = Parameters<Parameters<StationShell['onInterrupted']>[0]>[0];

/** A machine without windows; says what was asked of it. */
export class FakeShell implements StationShell {
  readonly asked: string[] = [];
  readonly openWindows: SignInRequest[] = [];
  checks: readonly SelfCheck[] = [];
  /** Whether nothing may lie over the station's page. */
  hasRoom = false;
  left = { isClipboardEmpty: true, windows: 0 };
  leftInWindow: WindowWipe = { cookies: 0, cacheBytes: 0, isClean: true };
  /** What a visit to SharePoint comes to. */
  woken: MeasuredVisit = { end: 'not-visited', signedInAs: null, requestedAt: null, failure: null };
  /** Walks the sign-in page where a test has somebody sign in. */
  walk: (address: string) => Promise<void> = async () => {};
  #interrupted: (what: Interruption) => void = () => {};

  readonly lock = async () => void this.asked.push('lock');
  readonly unlock = async () => void this.asked.push('unlock');
  readonly quit = () => void this.asked.push('quit');
  readonly checkMachine = async () => this.checks;
  readonly makeRoom = (isWanted: boolean) => {
    this.hasRoom = isWanted;
  };
  readonly isScreenReaderOn = () => false;

  readonly onInterrupted = (listener: (what: Interruption) => void) => {
    this.#interrupted = listener;
    return () => {
      this.#interrupted = () => {};
    };
  };

  interrupt(what: Interruption): void {
    this.#interrupted(what);
  }

  readonly wipe = async () => {
    this.asked.push('wipe');
    return this.left;
  };

  readonly openSignIn = (request: SignInRequest): SignInWindow => {
    this.openWindows.push(request);
    let closed = () => {};
    const wiped = new Promise<WindowWipe>((resolve) => {
      closed = () => resolve(this.leftInWindow);
    });
    void this.walk(request.address);
    return {
      close: () => {
        const at = this.openWindows.indexOf(request);
        if (at < 0) return;
        this.openWindows.splice(at, 1);
        request.onClosed();
        closed();
      },
      hide: () => void this.asked.push('hide-sign-in'),
      wakeSharePoint: async () => {
        this.asked.push('wake-sharepoint');
        return this.woken;
      },
      wiped,
    };
  };
}
