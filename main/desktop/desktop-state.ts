import type { AppState } from '../../contract/app-state.ts';
import type { Account } from '../../contract/person.ts';
import type { DismissibleMeasure } from '../../contract/photo.ts';
import type { Receipt } from '../../contract/receipt.ts';
import { appendAudit } from '../log/audit-log.ts';
import { createServices, type Services } from '../services.ts';
import { readDismissed, writeDismissed } from './coach-preferences.ts';
import type { DesktopOptions } from './desktop-options.ts';
import { type LastCheck, LastChecks } from './last-checks.ts';
import { Reminders } from './reminders.ts';
import type { Workplace } from './workplace.ts';

/** Somebody who is signed in, and what belongs to that. */
interface SignedIn {
  readonly account: Account;
  readonly services: Services;
  readonly checks: LastChecks;
  /** Ends what only they may have going on. */
  readonly end: AbortController;
}

/** Which tenant the app works in and who is signed in there. Every change is told to the pages. */
export class DesktopState {
  readonly rememberFile: string;
  readonly reminders: Reminders;
  readonly #options: DesktopOptions;
  #workplace: Workplace | null = null;
  #person: SignedIn | null = null;
  #desk: SignedIn | null = null;
  #dismissed: readonly DismissibleMeasure[] = [];
  #recalling: Promise<void> = Promise.resolve();

  constructor(options: DesktopOptions, rememberFile: string) {
    this.#options = options;
    this.rememberFile = rememberFile;
    this.reminders = new Reminders({ ...options, onChanged: () => this.tell() });
  }

  get workplace(): Workplace | null {
    return this.#workplace;
  }

  get account(): Account | null {
    return this.#person?.account ?? null;
  }

  /** The services of the signed-in person; null when nobody is signed in. */
  get services(): Services | null {
    return this.#person?.services ?? null;
  }

  /** Who is signed in to look at other people; null when nobody is. */
  get deskAccount(): Account | null {
    return this.#desk?.account ?? null;
  }

  /** Who may ask about somebody: IT by user principal name, the signed-in person about themselves with null. */
  servicesFor(upn: string | null): Services | null {
    return this.#whoAsks(upn)?.services ?? null;
  }

  /** What was read of somebody last, by whoever may ask about them now; null where nothing was. */
  lastCheck(upn: string | null): LastCheck | null {
    return this.#whoAsks(upn)?.checks.of(upn) ?? null;
  }

  /** Aborted as soon as whoever may ask about somebody is no longer signed in. */
  whileSignedIn(upn: string | null): AbortSignal {
    return this.#whoAsks(upn)?.end.signal ?? AbortSignal.abort();
  }

  #whoAsks(upn: string | null): SignedIn | null {
    return upn === null ? this.#person : this.#desk;
  }

  get demoOffered(): boolean {
    return this.#options.settings.demoAllowed;
  }

  describe(): AppState {
    return {
      tenant: this.#workplace?.tenant ?? null,
      demoOffered: this.demoOffered,
      account: this.account,
      tokenStorage: this.#workplace?.tokenStorage ?? 'encrypted',
      faceAnalysis: this.#options.settings.faceAnalysis,
      screenReader: this.#options.isScreenReaderOn(),
      blockUnusablePhotos: this.#options.settings.blockUnusablePhotos,
      dismissedFindings: this.#dismissed,
      desk: { isOffered: this.#workplace?.desk != null, account: this.deskAccount },
      attemptsAllowed: this.#options.settings.attemptsAllowed,
      refreshPage: this.#options.settings.refreshPage,
      reminder: this.reminders.current,
      locale: this.#options.locale,
      version: this.#options.version,
      problem: this.#options.problem,
    };
  }

  /** Tell the pages, after something outside this state has changed. */
  tell(): void {
    this.#options.emit('app:state-changed', this.describe());
  }

  /** Work in another tenant from now on, as the account its token cache knows. */
  async enter(workplace: Workplace | null): Promise<void> {
    await this.leave();
    this.#workplace = workplace;
    const accounts = (await workplace?.identity.accounts()) ?? [];
    this.signedInAs(accounts[0] ?? null);
  }

  async leave(): Promise<void> {
    const left = this.#workplace;
    if (this.#person !== null) void this.#options.pictures.closeAll();
    this.reminders.stop();
    this.#endDesk();
    this.#person?.end.abort();
    this.#person = null;
    this.#workplace = null;
    await left?.close();
  }

  signedInAs(account: Account | null): void {
    const isSamePerson = account?.homeAccountId === this.account?.homeAccountId;
    // Nobody finds the former person's portrait, or its faces; nor what IT looked at while it helped.
    if (!isSamePerson) {
      void this.#options.pictures.closeAll();
      this.#endDesk();
      this.#person?.end.abort();
    }
    this.#person = this.#signedIn(account, isSamePerson ? this.#person : null);
    this.#dismissed = [];
    this.tell();
    void this.#recallDismissed();
    void this.reminders.recall(this.#whose());
  }

  /** Who signs in again, to allow more, keeps what was learnt: the next check asks anew for all else. */
  #signedIn(account: Account | null, before: SignedIn | null): SignedIn | null {
    if (this.#workplace === null || account === null) return null;
    if (before !== null) return { ...before, account };
    return this.#signIn(this.#workplace, account, (receipt) => void this.reminders.hear(receipt));
  }

  /** Look at other people as this account of IT's from now on, or no more. */
  deskSignedInAs(account: Account | null): void {
    const desk = this.#workplace?.desk ?? null;
    this.#endDesk();
    if (this.#workplace !== null && desk !== null && account !== null) {
      this.#desk = this.#signIn({ ...this.#workplace, ...desk }, account);
    }
    this.tell();
  }

  #endDesk(): void {
    this.#desk?.end.abort();
    this.#desk = null;
  }

  /** Remember what the signed-in person never wants to hear of again; an empty list hears everything. */
  async dismissFindings(choose: (dismissed: readonly DismissibleMeasure[]) => readonly DismissibleMeasure[]) {
    await this.#recalling;
    this.#dismissed = choose(this.#dismissed);
    const whose = this.#whose();
    if (whose !== null) await writeDismissed(whose, this.#dismissed);
    return this.describe();
  }

  async #recallDismissed(): Promise<void> {
    const whose = this.#whose();
    const dismissed = whose === null ? [] : await readDismissed(whose);
    // Somebody else may have signed in meanwhile.
    if (dismissed.length === 0 || whose?.personId !== this.account?.id) return;
    this.#dismissed = dismissed;
    this.tell();
  }

  #whose() {
    if (this.#workplace === null || this.#person === null) return null;
    const { stateDir, connection } = this.#workplace;
    return { stateDir, tenantId: connection.tenantId, personId: this.#person.account.id };
  }

  #signIn(workplace: Workplace, account: Account, hear?: (receipt: Receipt) => void): SignedIn {
    const checks = new LastChecks(hear);
    const services = checks.rememberedFrom(this.#createServices(workplace, account));
    return { account, services, checks, end: new AbortController() };
  }

  #createServices({ connection, identity, stateDir }: Workplace, account: Account): Services {
    const { pictures, log, word, version, settings } = this.#options;
    return createServices({
      connection,
      identity,
      account,
      stateDir,
      retention: settings.retention,
      blockUnusablePhotos: settings.blockUnusablePhotos,
      pictures,
      audit: (facts) => appendAudit(stateDir, facts),
      log,
      word,
      version,
    });
  }
}
