import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Failure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { isSystemError } from '../files/private-files.ts';
import { SETTINGS_FILE_SCHEMA, SETTINGS_SCHEMA, type SettingsFile } from './settings-schema.ts';

/** Far above any real configuration. */
const MOST_BYTES = 262_144;
const WRITABLE_BY_OTHERS = 0o022;

/** `ENOTDIR`: what should be its folder is a file. */
const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

export interface ReadSettings {
  readonly file: string;
  readonly found: boolean;
  readonly settings: SettingsFile;
  readonly unknown: readonly string[];
}

type BadConfiguration = Extract<Failure, { kind: 'bad-configuration' }>;

/** Read one file of settings. With `ownerUid`, file and folder must belong to that user and be writable by nobody else. */
export async function readSettingsFile(
  file: string,
  trust?: { readonly ownerUid: number },
): Promise<Result<ReadSettings, BadConfiguration>> {
  const bad = (setting: string) => fail({ kind: 'bad-configuration' as const, file, setting });
  let text: string;
  try {
    if (trust !== undefined && !(await isOwnedBy(file, trust.ownerUid))) return bad('permissions');
    if ((await stat(file)).size > MOST_BYTES) return bad('json');
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (NOT_THERE.has(codeOf(error) ?? '')) return succeed({ file, found: false, settings: {}, unknown: [] });
    if (codeOf(error) === undefined) throw error;
    return bad('permissions');
  }
  const parsed = parseObject(text);
  if (parsed === null) return bad('json');
  const checked = SETTINGS_FILE_SCHEMA.safeParse(parsed);
  if (!checked.success) return bad(checked.error.issues[0]?.path.join('.') || 'json');
  return succeed({ file, found: true, settings: checked.data, unknown: unknownNames(parsed) });
}

/** Whether nobody but `uid` (and root) could have put this file there. Windows answers through its own rights: always true. */
async function isOwnedBy(file: string, uid: number): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const all = [await stat(file), await stat(dirname(file))];
  return all.every((found) => (found.uid === 0 || found.uid === uid) && (found.mode & WRITABLE_BY_OTHERS) === 0);
}

function parseObject(text: string): object | null {
  try {
    // Notepad saves UTF-8 with a byte order mark.
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** `$schema` is for editors. */
function unknownNames(file: object): string[] {
  const { retention, station } = SETTINGS_SCHEMA.shape;
  return [
    ...strangers(file, SETTINGS_SCHEMA.shape).filter((name) => name !== '$schema'),
    ...nestedStrangers(file, 'retention', retention.shape),
    ...nestedStrangers(file, 'station', station.shape),
  ];
}

function nestedStrangers(file: object, group: string, known: object): string[] {
  const given: unknown = Object.getOwnPropertyDescriptor(file, group)?.value;
  if (typeof given !== 'object' || given === null) return [];
  return strangers(given, known).map((name) => `${group}.${name}`);
}

function strangers(given: object, known: object): string[] {
  return Object.keys(given).filter((name) => !Object.hasOwn(known, name));
}

function codeOf(error: unknown): string | undefined {
  return isSystemError(error) ? error.code : undefined;
}
