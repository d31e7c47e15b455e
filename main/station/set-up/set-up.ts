import type { Failure } from '../../../contract/failure.ts';
import { fail, type Result, succeed } from '../../../contract/result.ts';
import {
  type LockBlocker,
  SELF_CHECKS,
  type SelfCheck,
  type SetUpAction,
  type SetUpState,
} from '../../../contract/station/set-up.ts';
import type { StationCore } from '../station-core.ts';
import { lockBlockers } from './lock-blockers.ts';
import { allChecks, checkService, type ServiceChecks } from './own-checks.ts';

export interface SetUpOptions {
  readonly core: StationCore;
  readonly onChanged: () => void;
  /** The operator has signed in: what waited for them goes on. */
  readonly onSignedIn: () => void;
  /** The station is locked; people come from here on. */
  readonly onLocked: () => Promise<void>;
}

/** The page before the station locks: what is missing on this machine, who operates it, the list, the PIN. */
export class SetUp {
  readonly #options: SetUpOptions;
  #machine: readonly SelfCheck[] | null = null;
  #service: ServiceChecks | null = null;
  #listFailure: Failure | null = null;

  constructor(options: SetUpOptions) {
    this.#options = options;
  }

  describe(): SetUpState {
    const { operator, parts } = this.#options.core;
    return {
      checks: this.#checks(),
      operator: operator.describe(),
      list: parts.list?.summary() ?? null,
      listFailure: this.#listFailure,
      pin: parts.pin.state(),
      waiting: parts.publisher?.queue().length ?? 0,
      blockers: this.#blockers(),
    };
  }

  async act(action: SetUpAction): Promise<Result<void, Failure>> {
    const { operator, options } = this.#options.core;
    switch (action.type) {
      case 'check-again':
        await this.check();
        return succeed(undefined);
      case 'sign-in':
        return this.#signIn();
      case 'cancel-sign-in':
        operator.cancel();
        return succeed(undefined);
      case 'sign-out':
        await operator.signOut();
        return succeed(undefined);
      case 'reload-list':
        return this.loadList();
      case 'set-pin':
        return this.#setPin(action.pin);
      case 'lock':
        return this.#lock();
      case 'quit':
        options.shell.quit();
        return succeed(undefined);
    }
  }

  /** Look at the machine and at the service anew. */
  async check(): Promise<void> {
    const { options, workplace } = this.#options.core;
    const [machine, service] = await Promise.all([
      options.shell.checkMachine(),
      checkService(workplace?.connection ?? null),
    ]);
    this.#machine = machine;
    this.#service = service;
    this.#options.onChanged();
  }

  async loadList(): Promise<Result<void, Failure>> {
    const { onFailure, parts } = this.#options.core;
    if (parts.list === null) return fail({ kind: 'not-configured' });
    const loaded = await parts.list.load();
    this.#listFailure = loaded.ok ? null : loaded.failure;
    this.#options.onChanged();
    if (!loaded.ok) {
      onFailure(loaded.failure);
      return loaded;
    }
    await parts.audit.note({ kind: 'list-read', people: loaded.value.people });
    return succeed(undefined);
  }

  async #signIn(): Promise<Result<void, Failure>> {
    const { onFailure, operator, options } = this.#options.core;
    const signedIn = await operator.signIn();
    if (!signedIn.ok) {
      if (signedIn.failure.kind !== 'sign-in-cancelled') onFailure(signedIn.failure);
      return signedIn;
    }
    options.shell.bringToFront?.();
    // A list that can't be read is told by the page's own line for it.
    await this.loadList();
    this.#options.onSignedIn();
    return signedIn;
  }

  async #setPin(pin: string): Promise<Result<void, Failure>> {
    const { audit, pin: keeper } = this.#options.core.parts;
    const set = await keeper.set(pin);
    if (!set.ok) return fail({ kind: set.failure.kind === 'bad-pin' ? 'bad-pin' : 'pin-set-by-policy' });
    await audit.note({ kind: 'pin-set' });
    this.#options.onChanged();
    return set;
  }

  async #lock(): Promise<Result<void, Failure>> {
    const { options, parts } = this.#options.core;
    const [first] = this.#blockers();
    if (first !== undefined) return fail({ kind: first === 'not-signed-in' ? 'sign-in-needed' : 'not-configured' });
    await options.shell.lock();
    const missing = this.#checks().flatMap(({ id, result }) => (result === 'good' ? [] : [id]));
    await parts.audit.note({ kind: 'locked', missing });
    await this.#options.onLocked();
    return succeed(undefined);
  }

  #blockers(): readonly LockBlocker[] {
    const { operator, options, parts, settings, workplace } = this.#options.core;
    return lockBlockers({
      isConfigured: options.problem === null && workplace !== null,
      way: settings.way,
      pin: parts.pin.state(),
      operator: operator.describe().state,
      hasList: parts.list !== null,
      isListWanted: settings.list !== null,
      list: parts.list?.summary() ?? null,
      notice: settings.notice,
    });
  }

  #checks(): readonly SelfCheck[] {
    const { parts, settings } = this.#options.core;
    if (this.#machine === null || this.#service === null) return SELF_CHECKS.map(checking);
    return allChecks({
      machine: this.#machine,
      service: this.#service,
      list: parts.list?.summary() ?? null,
      hasList: parts.list !== null,
      notice: settings.notice,
      way: settings.way,
    });
  }
}

function checking(id: SelfCheck['id']): SelfCheck {
  return { id, result: 'checking', detail: 'checking', values: {} };
}
