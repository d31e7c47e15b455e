import { randomUUID } from 'node:crypto';
import type { AttemptEnd } from '../../contract/attempt.ts';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { GatheredCopy } from '../diagnosis/gather/gathered-copy.ts';
import { type AttemptEvent, newAttempt, reduceAttempt } from './attempt-state.ts';
import { type AttemptTools, type Before, readBefore, recordOf } from './attempt-tools.ts';
import { identify, type MeasuredVisit, measureVisit } from './measure-visit.ts';
import { readRefusal, type ShownPage } from './read-refusal.ts';
import type { VisitHosts } from './visit-address.ts';
import { isSamePerson } from './visit-identity.ts';
import type { OpenVisitWindow, VisitWindow } from './visit-window.ts';

export interface RunAttemptOptions extends AttemptTools {
  readonly openWindow: OpenVisitWindow;
  readonly hosts: Pick<VisitHosts, 'mySite'>;
  /** Where the window begins. */
  readonly address: string;
  /** Where the way leads, checked; null: any page of SharePoint's. */
  readonly page: string | null;
  readonly label: string;
}

/** One visit in the private window, from its opening to its receipt. */
export interface RunningAttempt {
  readonly state: () => AttemptState;
  readonly focus: () => void;
  /** Go to a page of SharePoint's, checked; it is where the way leads from now on. */
  readonly openPage: (page: string) => void;
  /** The person reads on the page that the device is not accepted. */
  readonly reportRefusal: () => void;
  readonly stop: () => void;
  /** Resolves once the window has gone, the session is cleared and the receipt is written. */
  readonly settled: Promise<void>;
}

interface Ending {
  readonly end: AttemptEnd;
  readonly code?: string | null;
  readonly otherAccount?: string;
}

export function runAttempt(options: RunAttemptOptions): RunningAttempt {
  const attempt = new Attempt(options);
  return {
    state: () => attempt.state,
    focus: () => attempt.window.focus(),
    openPage: (page) => attempt.openPage(page),
    reportRefusal: () => attempt.finish({ end: 'device-refused' }),
    stop: () => attempt.finish({ end: 'stopped' }),
    settled: attempt.settle().finally(() => attempt.tellUnknownEnd()),
  };
}

/** The window's news come in, the state machine says what they mean, and what has to be done next is done here. */
class Attempt {
  readonly window: VisitWindow;
  readonly #options: RunAttemptOptions;
  readonly #startedAtMs = Date.now();
  readonly #before: Promise<Before>;
  readonly #over = new AbortController();
  readonly #ending: Promise<Ending>;
  #progress: ReturnType<typeof newAttempt>;
  #end: (ending: Ending) => void = () => undefined;
  /** One thing at a time: pages arrive while SharePoint is still being asked. */
  #work: Promise<void> = Promise.resolve();
  #visited: MeasuredVisit | null = null;
  #signedInAs: string | null = null;
  /** Of a newcomer's host nobody knows before SharePoint tells it. */
  #mySite: string | null;
  #isGraphReady = false;
  /** The window was sent to an address and nothing has arrived since. */
  #isUnderWay = false;
  /** Addresses that the window was sent to, each once. */
  readonly #sentTo = new Set<string>();

  constructor(options: RunAttemptOptions) {
    const { address, hosts, label, map, openWindow, page, person, services } = options;
    this.#options = options;
    this.#mySite = hosts.mySite;
    this.#progress = newAttempt({ id: randomUUID(), person, way: 'private-window', page });
    this.#ending = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#before = readBefore(services);
    this.window = openWindow({
      map,
      address,
      label,
      listener: {
        seen: (shown) => this.#seen(shown),
        unreachable: () => this.finish({ end: 'offline' }),
        passwordAsked: () => this.finish({ end: 'password-needed' }),
        closed: () => this.finish({ end: 'window-closed' }),
      },
    });
    this.#tell({ type: 'opened' });
  }

  get state(): AttemptState {
    return this.#progress.shown;
  }

  openPage(page: string): void {
    this.#tell({ type: 'page-chosen', page });
    this.#send(page);
  }

  /** The first end counts. */
  finish(ending: Ending): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    this.#end(ending);
  }

  /** Wait for the end, clear what the window leaves, and write the receipt. */
  async settle(): Promise<void> {
    const ending = await this.#ending;
    const isMeasured = ending.end === 'not-measured';
    // A measured visit tells its end with the receipt: until then nobody knows it.
    if (!isMeasured) this.#tell({ type: 'ended', ...ending });
    this.window.close();
    await this.#work;
    const wipe = await this.window.wiped;
    this.#tell({ type: 'cleared', wipe });
    const record = recordOf({
      way: 'private-window',
      end: ending.end,
      code: ending.code ?? null,
      startedAtMs: this.#startedAtMs,
      requestedAt: this.#visited?.requestedAt ?? null,
      signedInAs: this.#signedInAs,
      before: await this.#before,
      wipe,
    });
    const { onRead, services } = this.#options;
    const receipt = await services.diagnose({
      visit: { record, copy: copyOf(this.#visited) },
      ...(onRead === undefined ? {} : { onRead }),
    });
    if (receipt.ok) this.#tell({ type: 'recorded', receipt: receipt.value });
    if (!isMeasured) return;
    const measured = receipt.ok ? receipt.value.attempt?.end : undefined;
    this.#tell({ type: 'ended', end: measured ?? 'not-measured' });
  }

  /** Whatever went wrong on the way: nobody waits for an attempt that is over. */
  tellUnknownEnd(): void {
    this.#tell({ type: 'ended', end: 'not-measured' });
  }

  #tell(event: AttemptEvent): void {
    this.#progress = reduceAttempt(this.#progress, event);
    this.#options.changed(this.#progress.shown);
  }

  #seen(page: ShownPage): void {
    const place = this.#options.map.placeOf(page.address);
    const { origin } = new URL(page.address);
    this.#tell({ type: 'arrived', place, origin, status: page.status });
    const refusal = place === 'sign-in' ? readRefusal(page) : null;
    if (refusal !== null) {
      this.finish({ end: refusal.isDevice ? 'device-refused' : 'sign-in-refused', code: refusal.code });
    } else if (place === 'sharepoint' && page.status < 400 && page.title === '') {
      this.#isUnderWay = false;
      this.#work = this.#work.then(() => this.#atSharePoint(page.address));
      // Told by `settle`, once the window is gone.
      this.#work.catch(() => this.finish({ end: 'not-measured' }));
    }
  }

  /** A page of SharePoint's is shown: go on as far as it allows. */
  async #atSharePoint(address: string): Promise<void> {
    if (this.#over.signal.aborted || this.#visited !== null || this.#isUnderWay) return;
    const { origin } = new URL(address);
    if (this.#signedInAs === null && !(await this.#identify(origin))) return;
    // Pages with people on them ask for the photo too, so they wait for it as well.
    if (!(await this.#isConfirmed())) return this.finish({ end: 'photo-not-confirmed' });
    const { page } = this.#progress.shown;
    if (page !== null && !isSamePage(page, address) && this.#send(page)) return;
    const mySite = this.#mySite ?? origin;
    if (origin !== mySite && this.#send(new URL('/', mySite).href)) return;
    await this.#measure(mySite);
  }

  /** Whether it is the person who is signed in; somebody else, and the attempt is over. */
  async #identify(origin: string): Promise<boolean> {
    const { person, services } = this.#options;
    const found = await identify({ visit: this.window.session, mySite: origin, signal: this.#over.signal });
    if (!found.ok) {
      if (found.failure.kind === 'offline' || found.failure.kind === 'timed-out') this.finish({ end: 'offline' });
      return false;
    }
    const { accountName, personalSiteHostUrl } = found.value.identity;
    this.#signedInAs = accountName;
    if (!isSamePerson(found.value.identity, person)) {
      this.finish({ end: 'wrong-person', otherAccount: accountName });
      return false;
    }
    this.#mySite ??= services.learnHost(personalSiteHostUrl);
    this.#tell({ type: 'identified' });
    return true;
  }

  async #measure(mySite: string): Promise<void> {
    const { person, pictures } = this.#options;
    this.#tell({ type: 'requesting' });
    this.#visited = await measureVisit({
      ...{ person, pictures, mySite, visit: this.window.session, signal: this.#over.signal },
      isPhotoConfirmed: () => this.#isConfirmed(),
    });
    this.#signedInAs = this.#visited.signedInAs ?? this.#signedInAs;
    if (this.#visited.end === null) this.#tell({ type: 'measuring' });
    this.finish(endingOf(this.#visited));
  }

  /** Whether Graph serves the new photo: as read at the beginning, or by now. */
  async #isConfirmed(): Promise<boolean> {
    this.#isGraphReady ||=
      (await this.#before).isConfirmed || (await readBefore(this.#options.services)).isConfirmed;
    return this.#isGraphReady;
  }

  /** Lead the window to an address, once; false where it was led there before. */
  #send(address: string): boolean {
    if (this.#sentTo.has(address) || this.#over.signal.aborted) return false;
    this.#sentTo.add(address);
    this.#isUnderWay = true;
    this.window.go(address);
    return true;
  }
}

function endingOf({ end, signedInAs }: MeasuredVisit): Ending {
  if (end === 'wrong-person' && signedInAs !== null) return { end, otherAccount: signedInAs };
  return { end: end ?? 'not-measured' };
}

function copyOf(visited: MeasuredVisit | null): GatheredCopy | null {
  return visited?.end === null ? visited.copy : null;
}

/** Whatever SharePoint added to the address. */
function isSamePage(page: string, address: string): boolean {
  const [wanted, shown] = [new URL(page), new URL(address)];
  return wanted.origin === shown.origin && wanted.pathname.toLowerCase() === shown.pathname.toLowerCase();
}
