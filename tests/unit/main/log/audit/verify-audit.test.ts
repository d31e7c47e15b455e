import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditHead, nameLog } from '../../../../../main/log/audit/audit-head.ts';
import { sha256 } from '../../../../../main/log/audit/audit-line.ts';
import { removeOldEntries } from '../../../../../main/log/audit/remove-old-entries.ts';
import { isWell, verifyAudit } from '../../../../../main/log/audit/verify-audit.ts';
import { appendEntry } from '../../../../../main/log/audit-log.ts';

const DAY = 24 * 3600 * 1000;
const START = Date.UTC(2026, 0, 1);

/** A log of 30 entries, and one of which retention has taken 12 away: 18 and the entry that vouches for it. */
const LOGS = ['whole', 'shortened'] as const;
type Name = (typeof LOGS)[number];
const made = new Map<Name, { readonly dir: string; readonly lines: string[]; readonly heads: AuditHead[] }>();

async function makeLog(name: Name) {
  const dir = await mkdtemp(join(tmpdir(), 'selfsame-audit-'));
  const heads: AuditHead[] = [];
  for (let day = 0; day < 30; day += 1) {
    const added = await appendEntry(dir, { action: 'set', person: `p-${day}` }, new Date(START + day * DAY));
    if (added.ok) heads.push(added.value);
  }
  if (name === 'shortened') {
    const kept = await removeOldEntries(dir, 18, new Date(START + 29.5 * DAY + 1));
    if (kept.ok && kept.value.head !== null) heads.push(kept.value.head);
  }
  const lines = (await readFile(join(dir, 'audit.jsonl'), 'utf8')).trimEnd().split('\n');
  made.set(name, { dir, lines, heads });
}

beforeAll(async () => {
  for (const name of LOGS) await makeLog(name);
});
afterAll(async () => {
  for (const { dir } of made.values()) await rm(dir, { recursive: true });
});

function logOf(name: Name) {
  const log = made.get(name);
  if (log === undefined) throw new Error(`${name} was not made`);
  return log;
}

/** What is found once the log's lines are these; its head file is as it was, or away. */
async function findings(name: Name, lines: readonly string[], heads: readonly AuditHead[] = []) {
  const { dir } = logOf(name);
  await writeFile(join(dir, 'audit.jsonl'), lines.map((line) => `${line}\n`).join(''));
  const log = await nameLog(dir);
  const report = await verifyAudit(
    dir,
    heads.map((head) => ({ log, ...head })),
  );
  return { ...report, isWell: isWell(report) };
}

const anyLog = fc.constantFrom(...LOGS);
const index = fc.nat({ max: 10_000 });
const RUNS = { numRuns: 100 };

describe.each(LOGS)('a log that is %s', (name) => {
  it('verifies, with all the heads that were ever taken', async () => {
    const { lines, heads } = logOf(name);
    const report = await findings(name, lines, heads);
    expect(report).toMatchObject({ findings: [], cutLines: [], ownHead: 'agrees', isWell: true });
    expect(report.heads).toEqual(
      name === 'whole'
        ? { agree: 30, differ: 0, removed: 0, foreign: 0 }
        : { agree: 20, differ: 0, removed: 11, foreign: 0 },
    );
    expect([report.entries, report.removed?.entries]).toEqual(name === 'whole' ? [30, undefined] : [19, 12]);
  });
});

describe('whatever is done to one line is found', () => {
  it('a line that was taken out', () =>
    fc.assert(
      fc.asyncProperty(anyLog, index, async (name, at) => {
        const { lines } = logOf(name);
        const line = at % lines.length;
        const report = await findings(name, lines.toSpliced(line, 1));
        const kind = line === lines.length - 1 ? 'truncated' : 'removed';
        const entries = name === 'shortened' && line === 0 ? 12 : 1;
        const where = kind === 'truncated' ? line : line + 1;
        expect(report.findings).toEqual([{ kind, line: where, entries }]);
      }),
      RUNS,
    ));

  it('a byte that was changed, added or taken out', () =>
    fc.assert(
      fc.asyncProperty(
        anyLog,
        index,
        index,
        fc.constantFrom('replace', 'add', 'take'),
        fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
        async (name, at, position, how, character) => {
          const { lines } = logOf(name);
          const line = at % lines.length;
          const text = String(lines[line]);
          const place = position % text.length;
          const put = how === 'take' ? '' : character;
          const changed = `${text.slice(0, place)}${put}${text.slice(how === 'add' ? place : place + 1)}`;
          fc.pre(changed !== text);
          const report = await findings(name, lines.with(line, changed));
          expect(report.findings).toEqual([{ kind: 'changed', line: line + 1, entries: null }]);
        },
      ),
      RUNS,
    ));

  it('two lines that changed places', () =>
    fc.assert(
      fc.asyncProperty(anyLog, index, index, async (name, one, other) => {
        const { lines } = logOf(name);
        const [a, b] = [one % lines.length, other % lines.length];
        fc.pre(a !== b);
        const swapped = lines.with(a, String(lines[b])).with(b, String(lines[a]));
        const report = await findings(name, swapped);
        expect(report.isWell).toBe(false);
        const places = report.findings.map(({ line }) => line);
        expect(new Set(report.findings.map(({ kind }) => kind))).toEqual(new Set(['moved']));
        expect([a + 1, b + 1].some((line) => places.includes(line))).toBe(true);
      }),
      RUNS,
    ));

  it('a line that was moved', () =>
    fc.assert(
      fc.asyncProperty(anyLog, index, index, async (name, from, to) => {
        const { lines } = logOf(name);
        const [a, b] = [from % lines.length, to % lines.length];
        fc.pre(Math.abs(a - b) > 1);
        const report = await findings(name, lines.toSpliced(a, 1).toSpliced(b, 0, String(lines[a])));
        // The checkpoint is no entry, and is found by where it is not.
        expect(report.findings).toContainEqual({ kind: 'moved', line: b + 1, entries: null });
        expect(report.findings).toHaveLength(1);
      }),
      RUNS,
    ));

  it('a line that was put in: text, a copy, or one made to fit', () =>
    fc.assert(
      fc.asyncProperty(
        anyLog,
        index,
        index,
        fc.constantFrom('text' as const, 'copy' as const, 'fork' as const),
        async (name, at, of, what) => {
          const { lines } = logOf(name);
          const line = at % (lines.length + (what === 'fork' ? 0 : 1));
          const made = {
            text: () => '{"action":"set"}',
            copy: () => String(lines[of % lines.length]),
            fork: () => fork(lines, line),
          };
          const report = await findings(name, lines.toSpliced(line, 0, made[what]()));
          expect(report.isWell).toBe(false);
          expect(report.findings.map(({ kind }) => kind)).toEqual(['inserted']);
          if (what !== 'copy') expect(report.findings[0]?.line).toBe(line + 1);
        },
      ),
      RUNS,
    ));

  it('lines that were cut off the end, also if the head file went with them and the system knows', () =>
    fc.assert(
      fc.asyncProperty(anyLog, index, fc.boolean(), async (name, at, isHeadThere) => {
        const { dir, lines, heads } = logOf(name);
        const left = at % lines.length;
        const head = await readFile(join(dir, 'audit.head'));
        if (!isHeadThere) await rm(join(dir, 'audit.head'));
        try {
          const report = await findings(name, lines.slice(0, left), isHeadThere ? [] : heads);
          expect(report.isWell).toBe(false);
          expect(report.findings.some(({ kind }) => kind === 'truncated')).toBe(true);
        } finally {
          await writeFile(join(dir, 'audit.head'), head);
        }
      }),
      RUNS,
    ));
});

it('a file that was cut at any byte is found, and is no crash', () =>
  fc.assert(
    fc.asyncProperty(anyLog, fc.nat(), async (name, at) => {
      const { dir, lines } = logOf(name);
      const text = lines.map((line) => `${line}\n`).join('');
      const length = at % (text.length - 1);
      await writeFile(join(dir, 'audit.jsonl'), text.slice(0, length));
      const report = await verifyAudit(dir, []);
      expect(isWell(report)).toBe(false);
      expect(report.cutLines).toEqual([]);
      expect(report.findings.length).toBeGreaterThan(0);
    }),
    RUNS,
  ));

/** An entry whose own hash is right and that claims the place of the one in this line. */
function fork(lines: readonly string[], line: number): string {
  const { hash: _hash, ...body } = JSON.parse(String(lines[line]));
  const forged = { ...body, at: '2026-01-01T00:00:00.001Z' };
  return JSON.stringify({ ...forged, hash: sha256(JSON.stringify(forged)) });
}
