export interface Arguments {
  readonly all: readonly string[];
  /** The app's folder or main script. */
  readonly target: string;
  readonly switches: ReadonlyMap<string, string>;
  /** Modules to load first: how Playwright brings its loader in. */
  readonly required: readonly string[];
  readonly inspectPort: number | null;
  readonly isVersionAsked: boolean;
}

const INSPECT = /^--inspect(?:-brk)?(?:=(?:.*:)?(\d+))?$/;
const DEFAULT_INSPECT_PORT = 9229;

/** Read the arguments of the `electron` executable: Node's few, Chromium's switches, the app. */
export function parseArguments(all: readonly string[]): Arguments {
  const isRequired = (_argument: string, index: number) => ['-r', '--require'].includes(all[index - 1] ?? '');
  const rest = all.filter(
    (argument, index) => !['-r', '--require'].includes(argument) && !isRequired(argument, index),
  );
  const inspect = rest.map((argument) => INSPECT.exec(argument)).find((match) => match !== null);
  return {
    all,
    target: rest.find((argument) => !argument.startsWith('-')) ?? '.',
    switches: new Map(rest.filter((argument) => !INSPECT.test(argument)).flatMap(readSwitch)),
    required: all.filter(isRequired),
    inspectPort: inspect === undefined ? null : Number(inspect[1] ?? DEFAULT_INSPECT_PORT),
    isVersionAsked: rest.includes('-v') || rest.includes('--version'),
  };
}

function readSwitch(argument: string): [name: string, value: string][] {
  const [, name, value = ''] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
  return name === undefined ? [] : [[name, value]];
}
