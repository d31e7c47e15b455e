/** What the app's own command line can say. Chromium's switches are Electron's business. */
export interface AppArguments {
  /** `--state-dir=<folder>`: keep configuration, state and logs there. */
  readonly stateDir: string | undefined;
  /** `--demo`: open in the demo tenant. */
  readonly startInDemo: boolean;
  /** `--station`: open as a photo station, whatever the settings say. */
  readonly startAsStation: boolean;
}

export function parseAppArguments(argv: readonly string[]): AppArguments {
  const stateDir = argv.find((argument) => argument.startsWith('--state-dir='))?.slice('--state-dir='.length);
  return {
    stateDir: stateDir === '' ? undefined : stateDir,
    startInDemo: argv.includes('--demo'),
    startAsStation: argv.includes('--station'),
  };
}
