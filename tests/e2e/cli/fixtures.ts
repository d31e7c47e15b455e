import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { DemoDescriptor } from '../../../contract/demo-tenant.ts';
import type { DemoTenant } from '../../../demo-tenant/demo-tenant.ts';
import type { FaultRule } from '../../../demo-tenant/faults.ts';
import { drawPortrait } from '../../../demo-tenant/portraits/draw-portrait.ts';
import { startDemoTenant } from '../../../demo-tenant/start-demo-tenant.ts';
import { loopbackRequest } from '../../../demo-tenant/transport/loopback-request.ts';
import type { WorldDescription } from '../../../demo-tenant/world/describe-world.ts';
import { type Ended, parseOutput, type Running, start, unwrap } from './command-line.ts';

export const CITRA = 'citra@selfsame.example';

/** What `GET state` of the control address tells. */
interface TenantState extends WorldDescription {
  readonly faults: readonly FaultRule[];
  readonly requests: readonly { readonly service: string; readonly method: string; readonly path: string }[];
}

/** A demo tenant's steering, over its control address. */
export interface Control {
  readonly state: () => Promise<TenantState>;
  readonly person: (upn?: string) => Promise<TenantState['people'][number]>;
  readonly post: (action: string, body: object) => Promise<void>;
}

interface Fixtures {
  /** Also the folder for files of the test, and the program's home. */
  stateDir: string;
  /** Run a command to its end, on this test's state folder. */
  selfsame: (...args: readonly string[]) => Promise<Ended>;
  /** Run a command with `--json` to its end; `exitCode` is what is expected. */
  selfsameJson: <T>(exitCode: number, ...args: readonly string[]) => Promise<T>;
  /** Start a command and go on; what still runs at the end of the test is ended. */
  startSelfsame: (...args: readonly string[]) => Running;
  /** A demo tenant in the test's own process: `--demo` joins it, and starts quicker for that. */
  tenant: DemoTenant;
  control: Control;
  /** A drawn portrait of Citra that is not her photo yet. */
  portrait: string;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads dependencies from this pattern.
  stateDir: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'selfsame-cli-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  startSelfsame: async ({ stateDir }, use) => {
    const running: Running[] = [];
    await use((...args) => {
      const started = start([...args, '--state-dir', stateDir], stateDir);
      running.push(started);
      return started;
    });
    for (const { process } of running) if (process.exitCode === null) process.kill('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
  },
  selfsame: async ({ startSelfsame }, use) => use((...args) => startSelfsame(...args).ended),
  selfsameJson: async ({ selfsame }, use) =>
    use(async <T>(exitCode: number, ...args: readonly string[]) => {
      const ended = await selfsame(...args, '--json');
      expect(ended.exitCode, `${ended.stdout}${ended.stderr}`).toBe(exitCode);
      return parseOutput<T>(ended);
    }),
  tenant: async ({ stateDir }, use) => {
    const tenant = await startDemoTenant({ stateDir });
    await use(tenant);
    await tenant.close();
  },
  control: async ({ tenant }, use) => use(controlOf(tenant.descriptor)),
  portrait: async ({ stateDir }, use) => {
    const file = path.join(stateDir, 'portrait.jpg');
    await writeFile(file, await drawPortrait(CITRA, 'new'));
    await use(file);
  },
});

export { expect, unwrap };

export function controlOf({ control, caFile }: DemoDescriptor): Control {
  const request = async (method: string, action: string, body?: object) => {
    const caPem = await readFile(caFile, 'utf8');
    const url = new URL(action, control).href;
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await loopbackRequest({ url, method, caPem, ...content });
    expect(answer.status, answer.body.toString()).toBe(200);
    return answer.body.toString();
  };
  const state = async () => JSON.parse(await request('GET', 'state')) as TenantState;
  return {
    state,
    person: async (upn = CITRA) => {
      const person = (await state()).people.find((one) => one.upn === upn);
      if (person === undefined) throw new Error(`expected ${upn} in the demo tenant`);
      return person;
    },
    post: async (action, body) => {
      await request('POST', action, body);
    },
  };
}
