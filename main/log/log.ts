/** What may stand in a log line: plain values, never objects, so that nothing rides along unseen. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type WriteLine = (event: string, facts?: LogFacts) => void;

/** The app log. `event` is a fixed name such as `upload-refused`; everything that varies is a fact. Never throws. */
export type Log = { readonly [L in LogLevel]: WriteLine };

/** A log that keeps nothing. */
export const SILENT_LOG: Log = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
};
