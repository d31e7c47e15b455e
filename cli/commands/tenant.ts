import type { DemoDescriptor } from '../../contract/demo-tenant.ts';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { type CommandContext, reportFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { foldersOf } from '../workspace.ts';

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
  const { openDemoTenant } = await import('../../demo-tenant/start-demo-tenant.ts');
  const demo = await openDemoTenant(foldersOf(context).stateDir).catch((error: Error) => error);
  if (demo instanceof Error) return reportFailure({ kind: 'demo-unavailable', reason: demo.message }, context);
  try {
    if (options.reset === true || options.advance !== undefined) return await actOn(demo, options, context);
    if (!demo.owned)
      return reportFailure({ kind: 'demo-unavailable', reason: context.word('cli.tenant-runs') }, context);
    await serve(demo, context);
    return EXIT.done;
  } finally {
    await demo.close();
  }
}

async function actOn(
  demo: DemoTenant,
  { reset, advance }: TenantOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (reset === true) await demo.reset();
  if (advance !== undefined) await demo.advance(advance);
  if (context.options.json) writeJson(context.terminal, demo.descriptor);
  else if (reset === true) context.terminal.out(`${context.word('cli.tenant-reset')}\n`);
  if (advance !== undefined && !context.options.json) {
    context.terminal.out(`${context.word('cli.tenant-advanced', { hours: advance })}\n`);
  }
  return EXIT.done;
}

/** The first line is for programs, the rest for people, on standard error. */
async function serve({ descriptor }: DemoTenant, { terminal, word, signal }: CommandContext): Promise<void> {
  terminal.out(`${JSON.stringify(descriptor)}\n`);
  terminal.err(guide(descriptor, word('cli.tenant-ready', { pages: descriptor.pages })));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function guide({ people }: DemoDescriptor, heading: string): string {
  const width = Math.max(...people.map(({ upn }) => upn.length));
  const rows = people.map(({ upn, story }) => `  ${upn.padEnd(width)}  ${story}`);
  return `\n${heading}\n\n${rows.join('\n')}\n\n`;
}
