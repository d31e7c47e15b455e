import { rm } from 'node:fs/promises';
import type { DemoDescriptor, DemoPerson } from '../../contract/demo-tenant.ts';
import type { Failure } from '../../contract/failure.ts';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { openDemo } from '../../main/demo/open-demo.ts';
import { tenantFolder } from '../../main/publish/person-folder.ts';
import { type CommandContext, reportFailure, say, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { demoClientDir, foldersOf } from '../workspace.ts';
import { padTo, widthOf, wrapText } from '../wrap-text.ts';

/** What finds a story's cause, as it is typed. */
const COMMANDS: Readonly<Record<DemoPerson['command'], string>> = {
  diagnose: 'diagnose',
  'diagnose-for': 'diagnose --for',
  refresh: 'refresh',
};

/** A longer name gets a line of its own. */
const WIDEST_NAME_COLUMNS = 30;

interface TenantOptions {
  /** Hours to move the clock on. */
  readonly advance?: number;
  readonly reset?: true;
}

/**
 * `selfsame tenant`: runs the demo tenant until Ctrl+C, its descriptor as the first line. With `--advance` or
 * `--reset` it acts on the one that runs, else on the kept one, and ends.
 */
export async function tenant(options: TenantOptions, context: CommandContext): Promise<ExitCode> {
  const opened = await openDemo(foldersOf(context).stateDir);
  if (!opened.ok) return reportFailure(opened.failure, context);
  const demo = opened.value;
  try {
    if (options.reset === true || options.advance !== undefined) return await actOn(demo, options, context);
    if (!demo.owned) return reportFailure(runsAlready(demo.descriptor), context);
    await serve(demo, context);
    return EXIT.done;
  } finally {
    await demo.close();
  }
}

function runsAlready({ pages, pid }: DemoDescriptor): Failure {
  return { kind: 'demo-unavailable', reason: 'already-running', pages, pid };
}

async function actOn(
  demo: DemoTenant,
  { reset, advance }: TenantOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (reset === true) {
    await demo.reset();
    // What was published in the world that is gone can't be taken back in the new one.
    const clientDir = demoClientDir(foldersOf(context));
    await rm(tenantFolder(clientDir, demo.descriptor.tenantId), { recursive: true, force: true });
  }
  if (advance !== undefined) await demo.advance(advance);
  if (context.options.json) writeJson(context.terminal, demo.descriptor);
  else if (reset === true) say(context.word('cli.tenant-reset'), context.terminal);
  if (advance !== undefined && !context.options.json) {
    say(context.word('cli.tenant-advanced', { hours: advance }), context.terminal);
  }
  return EXIT.done;
}

/** The first line is for programs, the rest for people, on standard error. */
async function serve({ descriptor }: DemoTenant, context: CommandContext): Promise<void> {
  const { options, signal, terminal } = context;
  terminal.out(`${JSON.stringify(descriptor)}\n`);
  if (!options.json) terminal.err(guide(descriptor, context));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Who there is and what to try: beside the name that `--as` takes the story, and what finds its cause. */
function guide({ pages, people }: DemoDescriptor, { options, terminal, word }: CommandContext): string {
  const { columns } = terminal;
  const width = Math.max(...people.map(({ upn }) => widthOf(upn)).filter((one) => one <= WIDEST_NAME_COLUMNS));
  const margin = ' '.repeat(width + 4);
  const rows = people.map(({ upn, story, cause, command }) => {
    const name = widthOf(upn) > width ? `  ${upn}\n${margin}` : `  ${padTo(upn, width)}  `;
    const found =
      cause === null ? '' : `\n${wrapText(`${COMMANDS[command]}: ${cause}`, columns, { first: margin })}`;
    return `${name}${wrapText(story, columns, { first: margin }).trimStart()}${found}`;
  });
  const folder = options.stateDir === undefined ? '' : ` --state-dir ${options.stateDir}`;
  const commands = [
    `selfsame set photo.jpg --demo --as ${people[0]?.upn}`,
    `selfsame diagnose --demo --as ${people[0]?.upn}`,
    'selfsame tenant --advance 25h',
  ].map((command) => `  ${command}${folder}`);
  const [ready, there] = [word('cli.tenant-ready', { pages }), word('cli.tenant-people', { count: people.length })];
  const heading = (text: string) => wrapText(text, columns);
  return `\n${[heading(ready), '', heading(there), ...rows, '', word('cli.tenant-try'), ...commands].join('\n')}\n\n`;
}
