import type { Log, LogFacts } from '../../main/log/log.ts';

/** Keeps every line for a test to read. */
export class FakeLog implements Log {
  readonly lines: { readonly level: string; readonly event: string; readonly facts: LogFacts }[] = [];
  readonly error = this.#write('error');
  readonly warn = this.#write('warn');
  readonly info = this.#write('info');
  readonly debug = this.#write('debug');

  #write(level: string) {
    return (event: string, facts: LogFacts = {}) => void this.lines.push({ level, event, facts });
  }
}
