import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal: processTerminal(process),
  signal: stop.signal,
  programDir: path.dirname(fileURLToPath(import.meta.url)),
});
