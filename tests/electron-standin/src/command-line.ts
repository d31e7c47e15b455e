import type * as E from 'electron';

type Slice = Pick<
  E.CommandLine,
  'appendSwitch' | 'appendArgument' | 'getSwitchValue' | 'hasSwitch' | 'removeSwitch'
>;

const LISTS = ['disable-features', 'enable-features'];

/** Switches that are the app's or the stand-in's own business, not Chromium's. */
const OWN = /^(user-data-dir|state-dir|demo|inspect|standin-.*|password-store)$/;

/** `app.commandLine`: what was given, and what the app adds before Chromium starts. */
export class StandinCommandLine implements Slice {
  readonly #switches = new Map<string, string>();

  // Properties, because Playwright's loader takes them off the object.
  readonly appendSwitch = (name: string, value = ''): void => {
    const before = this.#switches.get(name);
    this.#switches.set(name, LISTS.includes(name) && before ? `${before},${value}` : value);
  };

  appendArgument(_value: string): void {
    // Chromium is given no arguments besides switches.
  }

  hasSwitch(name: string): boolean {
    return this.#switches.has(name);
  }

  getSwitchValue(name: string): string {
    return this.#switches.get(name) ?? '';
  }

  removeSwitch(name: string): void {
    this.#switches.delete(name);
  }

  /** Not Electron's: the switches that Chromium is started with. */
  forChromium(): string[] {
    return [...this.#switches]
      .filter(([name]) => !OWN.test(name))
      .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  }
}
