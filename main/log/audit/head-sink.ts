import { runBounded } from './run-bounded.ts';
import { systemLogOf } from './system-log.ts';

/** Takes ends of the log to where whoever can write the log can't reach them. False: it was not taken. Never throws. */
export type HeadSink = (line: string) => Promise<boolean>;

const TIMEOUT_MS = 10_000;

/** The operating system's own log. */
export function createSystemHeadSink(
  platform: NodeJS.Platform,
  env: { readonly SystemRoot?: string | undefined },
): HeadSink {
  const log = systemLogOf(platform, env);
  return async (line) => log !== null && (await runBounded(log.write(line), TIMEOUT_MS)) !== null;
}
