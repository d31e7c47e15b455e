import type { AppState } from '../../contract/app-state.ts';
import type { Account } from '../../contract/person.ts';
import type { DismissibleMeasure } from '../../contract/photo.ts';
import { appendAudit } from '../log/audit-log.ts';
import { createServices, type Services } from '../services.ts';
import { readDismissed, writeDismissed } from './coach-preferences.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { Workplace } from './workplace.ts';

/** Which tenant the app works in and who is signed in there. Every change is told to the pages. */
export class DesktopState {
  readonly rememberFile: string;
  readonly #options: DesktopOptions;
  #workplace: Workplace | null = null;
  #account: Account | null = null;
  #services: Services | null = null;
  #desk: { readonly account: Account; readonly services: Services } | null = null;
  #dismissed: readonly DismissibleMeasure[] = [];
  #recalling: Promise<void> = Promise.resolve();

  constructor(options: DesktopOptions, rememberFile: string) {
    this.#options = options;
    this.rememberFile = rememberFile;
  }

  get workplace(): Workplace | null {
    return this.#workplace;
  }

  get account(): Account | null {
    return this.#account;
  }

  /** The services of the signed-in person; null when nobody is signed in. */
  get services(): Services | null {
    return this.#services;
  }

  /** Who is signed in to look at other people; null when nobody is. */
  get deskAccount(): Account | null {
    return this.#desk?.account ?? null;
  }

  /** Who may ask about somebody: IT by user principal name, the signed-in person about themselves with null. */
  servicesFor(upn: string | null): Services | null {
    return upn === null ? this.#services : (this.#desk?.services ?? null);
  }

  get demoOffered(): boolean {
    return this.#options.settings.demoAllowed;
  }

  describe(): AppState {
    return {
      tenant: this.#workplace?.tenant ?? null,
      demoOffered: this.demoOffered,
      account: this.#account,
      tokenStorage: this.#workplace?.tokenStorage ?? 'encrypted',
      faceAnalysis: this.#options.settings.faceAnalysis,
      screenReader: this.#options.isScreenReaderOn(),
      blockUnusablePhotos: this.#options.settings.blockUnusablePhotos,
      dismissedFindings: this.#dismissed,
      desk: { isOffered: this.#workplace?.desk != null, account: this.deskAccount },
      attemptsAllowed: this.#options.settings.attemptsAllowed,
      refreshPage: this.#options.settings.refreshPage,
      reminder: null,
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
    if (this.#account !== null) void this.#options.pictures.closeAll();
    this.#workplace = null;
    this.#account = null;
    this.#services = null;
    this.#desk = null;
    await left?.close();
  }

  signedInAs(account: Account | null): void {
    // Nobody finds the former person's portrait, or its faces.
    if (account?.homeAccountId !== this.#account?.homeAccountId) {
      void this.#options.pictures.closeAll();
      // Nor what IT looked at while it helped.
      this.#desk = null;
    }
    this.#account = account;
    this.#services =
      this.#workplace !== null && account !== null ? this.#createServices(this.#workplace, account) : null;
    this.#dismissed = [];
    this.tell();
    void this.#recallDismissed();
  }

  /** Look at other people as this account of IT's from now on, or no more. */
  deskSignedInAs(account: Account | null): void {
    const desk = this.#workplace?.desk ?? null;
    this.#desk =
      this.#workplace === null || desk === null || account === null
        ? null
        : { account, services: this.#createServices({ ...this.#workplace, ...desk }, account) };
    this.tell();
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
    if (dismissed.length === 0 || whose?.personId !== this.#account?.id) return;
    this.#dismissed = dismissed;
    this.tell();
  }

  #whose() {
    if (this.#workplace === null || this.#account === null) return null;
    const { stateDir, connection } = this.#workplace;
    return { stateDir, tenantId: connection.tenantId, personId: this.#account.id };
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
