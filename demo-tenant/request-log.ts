import type { Service } from './faults.ts';

export interface LoggedRequest {
  readonly service: Service;
  readonly method: string;
  /** Of sign-in without its query, which holds codes. */
  readonly path: string;
  /** 0: the connection was cut before an answer. */
  readonly status: number;
  /** Real time, ISO 8601 UTC. */
  readonly at: string;
}

const LIMIT = 500;

/** The last requests that the tenant served, for tests that count what was asked. */
export function createRequestLog() {
  const entries: LoggedRequest[] = [];
  return {
    add(entry: Omit<LoggedRequest, 'at'>): void {
      entries.push({ ...entry, at: new Date().toISOString() });
      if (entries.length > LIMIT) entries.shift();
    },
    entries: (): readonly LoggedRequest[] => [...entries],
    clear(): void {
      entries.length = 0;
    },
  };
}

export type RequestLog = ReturnType<typeof createRequestLog>;
