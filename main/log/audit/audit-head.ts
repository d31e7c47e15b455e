import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './audit-line.ts';

/** Where a log ended at some time: how many entries it had since it began, and the hash of the last one. */
export interface AuditHead {
  readonly n: number;
  readonly hash: string;
}

/** A head as the operating system's log holds it; several logs of one machine stand there side by side. */
export interface NamedHead extends AuditHead {
  /** Which log: see `nameLog`. */
  readonly log: string;
}

const NUMBER_DIGITS = 12;
const OWN = /^([\da-f]{64}) (\d{12})\n$/;
const NAMED = /\bselfsame-audit head log=([\da-f]{12}) n=(\d{1,15}) hash=([\da-f]{64})\b/g;

/** Name of the log in this state folder, the same for as long as the folder stays where it is. Says nothing of anybody. */
export async function nameLog(stateDir: string): Promise<string> {
  const real = await realpath(stateDir).catch(() => path.resolve(stateDir));
  return sha256(real).slice(0, 12);
}

/** Always as long, so that it can be written over its forerunner in place. */
export function writeOwnHead({ n, hash }: AuditHead): string {
  return `${hash} ${String(n).padStart(NUMBER_DIGITS, '0')}\n`;
}

/** Null for anything else. */
export function readOwnHead(text: string): AuditHead | null {
  const [, hash, n] = OWN.exec(text) ?? [];
  return hash === undefined ? null : { n: Number(n), hash };
}

/** One line of the operating system's log. */
export function writeNamedHead({ log, n, hash }: NamedHead): string {
  return `selfsame-audit head log=${log} n=${n} hash=${hash}`;
}

/** Every head in a text, whatever stands around it: journal, syslog, or what an event viewer exported. */
export function findNamedHeads(text: string): readonly NamedHead[] {
  return [...text.matchAll(NAMED)].map(([, log = '', n, hash = '']) => ({ log, n: Number(n), hash }));
}
