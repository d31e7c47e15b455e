import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { DemoDescriptor } from '../../../../../contract/demo-tenant.ts';
import type { KnownPhoto, ListEntry } from '../../../../../main/station/list/todays-list.ts';
import { nodeBundle } from '../../../../../scripts/node-bundle.mjs';

const root = path.resolve(import.meta.dirname, '../../../../..');

export const KILL_POINTS = [
  'before-add',
  'in-write',
  'after-add',
  'in-mark',
  'before-put',
  'in-put',
  'after-put',
  'before-remove',
  'in-remove',
] as const;
export type KillPoint = (typeof KILL_POINTS)[number];

/** What a station in another process is to do, and where it ends. */
export interface KilledStationPlan {
  readonly descriptor: DemoDescriptor;
  readonly token: string;
  readonly folder: string;
  readonly station: string;
  readonly people: readonly { readonly entry: ListEntry; readonly before: KnownPhoto }[];
  /** Publishes what waits at the end, once it is told that the network is back. */
  readonly isCutAtFirst: boolean;
  /** `time`: the how manieth time it gets there. Null: from outside alone. */
  readonly kill: { readonly at: KillPoint; readonly time: number; readonly delayMs?: number } | null;
}

/** How such a process ended, and what it had said until then. */
export interface EndedStation {
  readonly signal: NodeJS.Signals | null;
  readonly exitCode: number | null;
  /** Keys of people whose photos were said to be kept. */
  readonly added: readonly string[];
  readonly published: readonly string[];
  readonly stderr: string;
}

export interface RunOptions {
  /** All photos wait, and the network is to come back now. */
  readonly onQueued?: () => Promise<void>;
  /** Milliseconds from when it begins to work (with `isCutAtFirst`: to publish) until it is killed from outside. */
  readonly killAfterMs?: number;
}

/** Bundle the program into a folder from where it finds sharp. */
export async function buildKilledStation() {
  const cache = path.join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'killed-station-'));
  const program = path.join(folder, 'killed-station.mjs');
  const source = path.join(import.meta.dirname, 'killed-station.ts');
  await build({ ...nodeBundle(root), entryPoints: [source], outfile: program });
  return {
    run: async (plan: KilledStationPlan, options: RunOptions = {}) => {
      const planFile = path.join(folder, `${plan.station}.json`);
      await writeFile(planFile, JSON.stringify(plan), { mode: 0o600 });
      return run(program, planFile, plan.isCutAtFirst ? 'queued' : 'ready', options);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function run(program: string, planFile: string, beginning: string, options: RunOptions): Promise<EndedStation> {
  const { killAfterMs, onQueued = async () => undefined } = options;
  const child = spawn(process.execPath, [program, planFile], { stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let hasBegun = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (hasBegun || !stdout.includes(`${beginning}\n`)) return;
    hasBegun = true;
    const begin = async () => {
      await onQueued();
      if (beginning === 'queued') child.stdin.write('go\n');
      if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    };
    begin().catch((error: unknown) => child.emit('error', error));
  });
  // A process that is gone reads nothing any more.
  child.stdin.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      const keysOf = (said: RegExp) => [...stdout.matchAll(said)].map(([, key = '']) => key);
      const added = keysOf(/^added (\S+)$/gm);
      const published = keysOf(/^told (\S+) published$/gm);
      resolve({ signal, exitCode, added, published, stderr });
    });
  });
}
