import { z } from 'zod';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { Answer } from '../http/exchange.ts';
import { readJson } from '../http/read-json.ts';
import { type DriveItem, driveItem } from './drive-item.ts';

const listAnswer = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().max(8000).nullish() });

/** Some items of a collection, as the service sent them. */
export interface DrivePage {
  readonly items: readonly DriveItem[];
  readonly nextLink: string | null;
}

/** Entries that can't be read are left out: one strange file must not hide a folder. */
export function toDrivePage(answer: Result<Answer>): Result<DrivePage> {
  const list = parseAnswer(answer, listAnswer);
  if (!list.ok) return list;
  const items = list.value.value.map((one) => driveItem.safeParse(one)).flatMap(({ data }) => data ?? []);
  return succeed({ items, nextLink: list.value['@odata.nextLink'] ?? null });
}

/** The answer's JSON in the expected shape, else `unexpected-answer`. */
export function parseAnswer<T>(answer: Result<Answer>, shape: z.ZodType<T>): Result<T> {
  if (!answer.ok) return answer;
  const { status, requestId } = answer.value.facts;
  const parsed = shape.safeParse(readJson(answer.value.body));
  if (parsed.success) return succeed(parsed.data);
  return fail({ kind: 'unexpected-answer', status, ...(requestId === undefined ? {} : { requestId }) });
}
