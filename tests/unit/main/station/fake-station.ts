import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import type { Account } from '../../../../contract/person.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import type { SessionStage } from '../../../../contract/station/session-stage.ts';
import type { SessionAction } from '../../../../contract/station/session-state.ts';
import type { StationState } from '../../../../contract/station/station-state.ts';
import type { IdentityOptions } from '../../../../main/identity/create-identity.ts';
import type { Identity } from '../../../../main/identity/identity.ts';
import type { FinishedPhoto, Pictures } from '../../../../main/photo/pictures.ts';
import { findFolders } from '../../../../main/settings/folders.ts';
import { loadSettings, type Settings } from '../../../../main/settings/load-settings.ts';
import { DEFAULT_STATION, type StationSettings } from '../../../../main/settings/station-settings.ts';
import { createStation, type Station } from '../../../../main/station/create-station.ts';
import type { StationOptions } from '../../../../main/station/station-options.ts';
import type { CheckIdentity } from '../../../../main/station/station-parts.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';
import { FakeClock } from '../../../fakes/station/fake-clock.ts';
import { FakeList } from '../../../fakes/station/fake-list.ts';
import { FakeAudit, FakePin } from '../../../fakes/station/fake-parts.ts';
import { FakePublisher } from '../../../fakes/station/fake-publisher.ts';
import { FakeShell } from '../../../fakes/station/fake-shell.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

export const OPERATOR: Account = {
  id: 'operator-id',
  upn: 'operator@station.example',
  displayName: 'Operator',
  homeAccountId: 'operator-home',
  tenantId: '00000000-0000-0000-0000-000000000001',
};

/** An access token with these roles, as far as anybody reads it. */
function tokenWith(wids: readonly string[]): string {
  const claims = Buffer.from(JSON.stringify({ scp: 'ProfilePhoto.ReadWrite.All', wids })).toString('base64url');
  return `e30.${claims}.x`;
}

/** Signs one operator in without asking anybody. */
class FakeIdentity implements Identity {
  known: readonly Account[] = [];
  roles: readonly string[] = ['024906de-61e5-49c8-8572-40335f1e0e10'];
  tokenFailure: Failure | null = null;
  signInFailure: Failure | null = null;

  readonly accounts = async () => this.known;

  /** Of whoever signs in last. */
  openBrowser: IdentityOptions['openBrowser'] = async () => undefined;

  signIn: Identity['signIn'] = async () => {
    if (this.signInFailure !== null) return fail(this.signInFailure);
    this.known = [OPERATOR];
    return succeed(OPERATOR);
  };

  readonly getToken = async (): Promise<Result<string>> =>
    this.tokenFailure === null ? succeed(tokenWith(this.roles)) : fail(this.tokenFailure);

  readonly signOut = async () => {
    this.known = [];
  };
}

const PHOTO = { jpeg: Uint8Array.of(0xff, 0xd8), width: 648, height: 648, sha256: 'ab'.repeat(32) };

export function finishedPhoto(more: Partial<FinishedPhoto> = {}): FinishedPhoto {
  return {
    photo: PHOTO,
    small: PHOTO,
    crop: { left: 0, top: 0, width: 648, height: 648, angle: 0, turn: 0 },
    faceAnalysis: 'done',
    findings: [],
    ...more,
  };
}

/** The station behind its page with every seam a fake: no window, no network, no picture process. */
export class FakeStation {
  readonly clock = new FakeClock();
  readonly list = new FakeList();
  readonly publisher = new FakePublisher();
  readonly audit = new FakeAudit();
  readonly pin = new FakePin();
  readonly shell = new FakeShell();
  readonly identity = new FakeIdentity();
  readonly log = new FakeLog();
  readonly told: StationState[] = [];
  photo = finishedPhoto();
  /** What the picture process makes of a shot. */
  prepare = async (bytes: Uint8Array): ReturnType<Pictures['prepare']> =>
    bytes.length === 0 ? fail({ kind: 'empty-file' }) : succeed(this.photo);
  identityAnswer: Awaited<ReturnType<CheckIdentity>> = succeed(undefined);
  stateDir = '';
  #station: Station | null = null;

  /** Settings of policy over what a test station has: two languages, a notice, everything to find people by. */
  async open(station: Partial<StationSettings> = {}, settings: Partial<Settings> = {}): Promise<void> {
    this.stateDir = await mkdtemp(join(tmpdir(), 'selfsame-station-'));
    this.#station = await createStation(await this.#options(station, settings));
  }

  get handlers() {
    if (this.#station === null) throw new Error('expected an open station');
    return this.#station.handlers;
  }

  async close(): Promise<void> {
    await this.#station?.close();
    await rm(this.stateDir, { recursive: true, force: true });
  }

  async state(): Promise<StationState> {
    return this.handlers['station:get-state']();
  }

  async act(action: SessionAction | SessionAction['type']): Promise<StationState> {
    await this.handlers['session:act'](typeof action === 'string' ? ({ type: action } as SessionAction) : action);
    await this.settle();
    return this.state();
  }

  /** Operator signed in, station locked, nobody here. */
  async lock(): Promise<void> {
    await this.handlers['set-up:act']({ type: 'sign-in' });
    expectValue(await this.handlers['set-up:act']({ type: 'lock' }));
  }

  /** From idle to the camera, as this person of the list. */
  async reachCamera(key = 'ann'): Promise<StationState> {
    await this.act('begin');
    await this.act({ type: 'choose-language', locale: 'en' });
    await this.act({ type: 'choose-person', key });
    await this.act('confirm-person');
    return this.act('accept-notice');
  }

  async shoot(): Promise<StationState> {
    await this.handlers['session:take-shot'](Uint8Array.of(1, 2, 3));
    return this.state();
  }

  async openPanel(): Promise<StationState> {
    await this.handlers['operator:ask']();
    await this.handlers['operator:enter-pin']('2468');
    return this.state();
  }

  /** What needs neither clock nor disk has ended. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Wait until the session is there: what looks through the disk takes as long as it takes. */
  async reaches(stage: SessionStage): Promise<StationState> {
    return vi.waitFor(async () => {
      const state = await this.state();
      expect(state.session.stage).toBe(stage);
      return state;
    });
  }

  async #options(station: Partial<StationSettings>, more: Partial<Settings>): Promise<StationOptions> {
    const { stateDir } = this;
    const folders = findFolders({ platform: 'linux', env: {}, homeDir: stateDir, stateDirOverride: stateDir });
    const loaded = expectValue(await loadSettings({ ...folders, policyFile: `${stateDir}/no-policy.json` }));
    const ids = { tenantId: OPERATOR.tenantId, clientId: OPERATOR.tenantId, itClientId: OPERATOR.tenantId };
    const notice = { version: '7', legalBasis: 'consent', text: { en: 'We take a photo.', id: 'Kami memotret.' } };
    const list = { kind: 'csv', file: '/today.csv' } as const;
    const find = ['search', 'list', 'badge'] as const;
    return {
      folders,
      settings: { ...loaded, ...ids, ...more, station: { ...DEFAULT_STATION, notice, list, find, ...station } },
      problem: null,
      fetch: () => Promise.reject(new TypeError('no network in this test')),
      protector: { isEncryptionAvailable: () => false, encryptString: Buffer.from, decryptString: String },
      openSignInPage: async () => undefined,
      pictures: this.#pictures(),
      camera: { getAccess: async () => ({ status: 'granted', platform: 'linux' }) },
      shell: this.shell,
      emit: (_channel, state) => void this.told.push(state),
      openParts: async () => ({
        list: this.list,
        publisher: this.publisher,
        pin: this.pin,
        audit: this.audit,
        checkIdentity: async () => this.identityAnswer,
        troubles: [],
        ownStores: [],
      }),
      word: (id) => id,
      log: this.log,
      version: '1.2.3',
      locale: 'en',
      locales: ['en', 'id'],
      startInDemo: false,
      openIdentity: ({ openBrowser }) => {
        this.identity.openBrowser = openBrowser;
        return this.identity;
      },
      clock: this.clock,
    };
  }

  #pictures(): Pictures {
    const unexpected = () => {
      throw new Error('expected no other picture work at a station');
    };
    return {
      inspect: unexpected,
      open: unexpected,
      cut: unexpected,
      preview: unexpected,
      close: async () => undefined,
      closeAll: async () => undefined,
      prepare: (bytes) => this.prepare(bytes),
      print: unexpected,
      shrink: unexpected,
      dispose: async () => undefined,
    };
  }
}
