import type { AttemptState } from '../../contract/attempt-state.ts';
import type { BrowserRequest } from '../../contract/ipc.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { AttemptTools } from '../refresh/attempt-tools.ts';
import { type BrowserVisit, beginBrowserVisit } from '../refresh/browser-visit.ts';
import { parsePageAddress } from '../refresh/page-address.ts';
import type { PersonsBrowsers } from '../refresh/persons-browsers.ts';
import { type RunningAttempt, runAttempt } from '../refresh/run-attempt.ts';
import { firstAddress } from '../refresh/visit-address.ts';
import type { Settings } from '../settings/load-settings.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Workplace } from './workplace.ts';

interface VisitsOptions
  extends Pick<DesktopOptions, 'bringToFront' | 'browsers' | 'emit' | 'log' | 'openVisitWindow' | 'word'> {
  readonly pictures: AttemptTools['pictures'];
  readonly settings: Pick<Settings, 'attemptsAllowed' | 'managedBy' | 'refreshPage'>;
}

/** Who is signed in, and where. */
type Tenancy = Pick<DesktopState, 'account' | 'services' | 'whileSignedIn'> & {
  readonly workplace: Pick<Workplace, 'tenant' | 'visitMap'> | null;
};

/** Visits to SharePoint, one at a time: in the private window, or in a browser of the person's own. */
export class Visits {
  readonly #state: Tenancy;
  readonly #options: VisitsOptions;
  #running: RunningAttempt | null = null;
  #starting: Promise<Result<AttemptState>> | null = null;
  /** Ends what is starting: nothing opens any more. */
  #stopStarting = new AbortController();
  #inBrowser: BrowserVisit | null = null;
  #last: AttemptState | null = null;

  constructor(state: Tenancy, options: VisitsOptions) {
    this.#state = state;
    this.#options = options;
  }

  /** The visit that runs or ended last, of whoever is signed in. */
  get last(): AttemptState | null {
    return this.#last?.person.id === this.#state.account?.id ? this.#last : null;
  }

  /** Open the private window. Asked for again, it is the same visit: its window comes to the front. */
  start(page: string | null): Promise<Result<AttemptState>> {
    return this.#begin((signal) => this.#start(page, signal));
  }

  /** The person reads in the private window that the device is not accepted. */
  reportRefusal(): void {
    this.#running?.reportRefusal();
  }

  /** End the visit in the private window, also one whose window has yet to open. */
  stop(): void {
    this.#stopStarting.abort();
    this.#running?.stop();
  }

  openPage(text: string): Result<AttemptState> {
    const tools = this.#tools();
    if (!tools.ok) return tools;
    const page = parsePageAddress(text, tools.value.map);
    if (!page.ok) return page;
    if (this.#running === null) return fail({ kind: 'stopped' });
    this.#running.openPage(page.value);
    return succeed(this.#running.state());
  }

  async useBrowser(request: BrowserRequest): Promise<Result<AttemptState>> {
    const tools = this.#tools();
    if (!tools.ok) return tools;
    await this.settle();
    return this.#begin(async (signal) => {
      // What is read first takes a while: whoever signed out meanwhile wants no page of theirs opened.
      const open: PersonsBrowsers['open'] = async (wanted) =>
        signal.aborted ? fail({ kind: 'stopped' }) : this.#options.browsers.open(wanted);
      const begun = await beginBrowserVisit(tools.value, { ...request, open });
      if (!begun.ok) return begun;
      this.#inBrowser = begun.value;
      return succeed(this.#inBrowser.state());
    });
  }

  /** Measure what came of the visit in a browser. `stopped` where there was none. */
  async measure(): Promise<Result<AttemptState>> {
    const visit = this.#inBrowser;
    if (visit === null) return fail({ kind: 'stopped' });
    await visit.measure();
    return succeed(visit.state());
  }

  /** End the visit that runs, and wait until its session is cleared and its receipt is written. */
  async settle(): Promise<void> {
    this.stop();
    await this.#starting;
    this.#inBrowser = null;
    this.#running?.stop();
    await this.#running?.settled;
  }

  /** Nobody finds what the person before did. */
  async forget(): Promise<void> {
    await this.settle();
    this.#last = null;
  }

  /** One beginning at a time: who asks meanwhile gets what comes of it. */
  #begin(visit: (signal: AbortSignal) => Promise<Result<AttemptState>>): Promise<Result<AttemptState>> {
    if (this.#starting !== null) return this.#starting;
    this.#stopStarting = new AbortController();
    const signal = AbortSignal.any([this.#stopStarting.signal, this.#state.whileSignedIn(null)]);
    this.#starting = visit(signal).finally(() => {
      this.#starting = null;
    });
    return this.#starting;
  }

  async #start(page: string | null, signal: AbortSignal): Promise<Result<AttemptState>> {
    if (this.#running !== null && this.#running.state().end === null) {
      this.#running.focus();
      return succeed(this.#running.state());
    }
    const tools = this.#tools();
    if (!tools.ok) return tools;
    const wanted = page ?? this.#options.settings.refreshPage;
    const address = wanted === null ? succeed(null) : parsePageAddress(wanted, tools.value.map);
    if (!address.ok) return address;
    // The one before may still be writing its receipt.
    await this.#running?.settled;
    this.#inBrowser = null;
    const hosts = await tools.value.services.visitHosts(signal);
    if (!hosts.ok) return hosts;
    if (signal.aborted) return fail({ kind: 'stopped' });
    const first = firstAddress(tools.value.map, address.value, hosts.value);
    if (!first.ok) return first;
    return succeed(
      this.#run({
        ...tools.value,
        openWindow: this.#options.openVisitWindow,
        hosts: hosts.value,
        address: first.value,
        page: address.value,
        label: this.#label(),
      }),
    );
  }

  #run(options: Parameters<typeof runAttempt>[0]): AttemptState {
    const attempt = runAttempt(options);
    this.#running = attempt;
    const signedIn = this.#state.whileSignedIn(null);
    signedIn.addEventListener('abort', attempt.stop);
    const over = () => {
      signedIn.removeEventListener('abort', attempt.stop);
      this.#running = null;
      this.#options.bringToFront();
    };
    attempt.settled.then(over, (error: unknown) => {
      this.#options.log.error('attempt-failed', { error: String(error) });
      over();
    });
    return attempt.state();
  }

  #tools(): Result<AttemptTools> {
    const { account, services, workplace } = this.#state;
    const { emit, pictures, settings } = this.#options;
    if (!settings.attemptsAllowed) return fail({ kind: 'attempts-off' });
    if (account === null || services === null || workplace === null) return fail({ kind: 'sign-in-needed' });
    const { displayName, id, upn } = account;
    const over = this.#state.whileSignedIn(null);
    return succeed({
      services,
      pictures,
      map: workplace.visitMap,
      person: { id, upn, displayName },
      changed: (attempt) => {
        this.#last = attempt;
        if (!over.aborted) emit('refresh:changed', attempt);
      },
      onRead: (copy) => {
        if (!over.aborted) emit('places:read', { upn: null, ...copy });
      },
    });
  }

  /** Whose tenant the window's title names. */
  #label(): string {
    const { account, workplace } = this.#state;
    const { settings, word } = this.#options;
    if (workplace?.tenant.kind === 'demo') return word('app.demo');
    return settings.managedBy ?? account?.upn.split('@')[1] ?? '';
  }
}
