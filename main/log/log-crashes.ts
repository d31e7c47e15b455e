import type { Log } from './log.ts';

type Crashing = Pick<NodeJS.Process, 'on'>;

/**
 * Write bugs that nothing caught to the log. Without it Electron shows their stack to whoever sits there; like
 * Electron, go on: what the person does next may well work.
 */
export function logCrashes(process: Crashing, log: Log) {
  process.on('uncaughtException', (error) => log.error('uncaught-exception', { error: textOf(error) }));
  process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', { error: textOf(reason) }));
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
