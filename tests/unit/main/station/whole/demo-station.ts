import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { z } from 'zod';
import type { SessionStage } from '../../../../../contract/station/session-stage.ts';
import type { SessionAction } from '../../../../../contract/station/session-state.ts';
import type { StationState } from '../../../../../contract/station/station-state.ts';
import { openDemoTenant } from '../../../../../demo-tenant/start-demo-tenant.ts';
import { walkSignIn } from '../../../../../demo-tenant/walk-sign-in.ts';
import { connectionFromDescriptor } from '../../../../../main/demo/demo-connection.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { findFolders } from '../../../../../main/settings/folders.ts';
import { loadSettings } from '../../../../../main/settings/load-settings.ts';
import { DEFAULT_STATION, type StationSettings } from '../../../../../main/settings/station-settings.ts';
import { createStation } from '../../../../../main/station/create-station.ts';
import { openStationParts } from '../../../../../main/station/open-station-parts.ts';
import { createText } from '../../../../../main/text/create-text.ts';
import { FakeLog } from '../../../../fakes/fake-log.ts';
import { fakeProtector } from '../../../../fakes/fake-protector.ts';
import { FakeShell } from '../../../../fakes/station/fake-shell.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { postControl } from '../post-control.ts';

const joined = z.object({ lines: z.array(z.object({ Title: z.string(), Account: z.string() })) });

/** A real station on the real demo tenant over HTTP: only the window and the person before it are made up. */
export async function openDemoStation(station: Partial<StationSettings>) {
  const stateDir = await mkdtemp(join(tmpdir(), 'selfsame-station-'));
  const tenant = await openDemoTenant(stateDir);
  const { descriptor } = tenant;
  const { close: closeConnection, connection } = expectValue(await connectionFromDescriptor(descriptor, 'it'));
  const folders = findFolders({ platform: 'linux', env: {}, homeDir: stateDir, stateDirOverride: stateDir });
  const settings = expectValue(await loadSettings({ ...folders, policyFile: `${stateDir}/no-policy.json` }));
  const shell = new FakeShell();
  const log = new FakeLog();
  const heads: string[] = [];
  const pictures = createInProcessPictures();
  const opened = await createStation({
    folders,
    settings: { ...settings, station: { ...DEFAULT_STATION, languages: ['en'], ...station } },
    problem: null,
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    protector: fakeProtector(),
    openSignInPage: walkSignIn({ upn: descriptor.admin, consent: true }),
    pictures,
    camera: { getAccess: async () => ({ status: 'granted', platform: 'linux' }) },
    shell,
    emit: () => undefined,
    openParts: openStationParts,
    word: createText('en'),
    log,
    version: '1.2.3',
    locale: 'en',
    locales: ['en', 'id'],
    startInDemo: true,
    headSink: async (line) => heads.push(line) > 0,
  });
  const { handlers } = opened;
  const state = async (): Promise<StationState> => handlers['station:get-state']();

  const control = postControl(connection.fetch, descriptor);

  return {
    descriptor,
    connection,
    handlers,
    heads,
    log,
    pictures,
    shell,
    state,
    stateDir: join(stateDir, 'demo', 'client'),
    /** So many people who have an account and no photo are today's list. */
    expectPeople: async (count: number) => joined.parse(await control('list', { clear: true, add: count })).lines,
    /** Rules of the demo tenant's faults; none: all is well again. */
    strike: (...rules: readonly object[]) => control('faults', { rules }),
    act: async (action: SessionAction) => handlers['session:act'](action),
    reaches: (stage: SessionStage) =>
      vi.waitFor(
        async () => {
          const now = await state();
          expect(now.session.stage).toBe(stage);
          return now;
        },
        { timeout: 20_000, interval: 10 },
      ),
    files: async () => {
      const entries = await readdir(join(stateDir, 'demo', 'client'), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    close: async () => {
      await opened.close();
    },
    remove: async () => {
      await closeConnection();
      await tenant.close();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

export type DemoStation = Awaited<ReturnType<typeof openDemoStation>>;
