import type { AppState } from '../../contract/app-state.ts';
import type { Account } from '../../contract/person.ts';
import { appendAudit } from '../log/audit-log.ts';
import { createServices, type Services } from '../services.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { Workplace } from './workplace.ts';

/** Which tenant the app works in and who is signed in there. Every change is told to the pages. */
export class DesktopState {
  readonly rememberFile: string;
  readonly #options: DesktopOptions;
  #workplace: Workplace | null = null;
  #account: Account | null = null;
  #services: Services | null = null;

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

  get demoOffered(): boolean {
    return this.#options.settings.demoAllowed;
  }

  describe(): AppState {
    return {
      tenant: this.#workplace?.tenant ?? null,
      demoOffered: this.demoOffered,
      account: this.#account,
      tokenStorage: this.#workplace?.tokenStorage ?? 'encrypted',
      locale: this.#options.locale,
      version: this.#options.version,
      problem: this.#options.problem,
    };
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
    this.#workplace = null;
    this.#account = null;
    this.#services = null;
    await left?.close();
  }

  signedInAs(account: Account | null): void {
    this.#account = account;
    this.#services =
      this.#workplace !== null && account !== null ? this.#createServices(this.#workplace, account) : null;
    this.#options.emit('app:state-changed', this.describe());
  }

  #createServices({ connection, identity, stateDir }: Workplace, account: Account): Services {
    const { pictures, log, word, version, settings } = this.#options;
    return createServices({
      connection,
      identity,
      account,
      stateDir,
      retention: settings.retention,
      pictures,
      audit: (facts) => appendAudit(stateDir, facts),
      log,
      word,
      version,
    });
  }
}
