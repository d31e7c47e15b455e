import { fail } from '../../contract/result.ts';
import { CHECK_IDS, type CheckReport } from '../../main/doctor/check.ts';
import { createChecks, type DoctorOptions } from '../../main/doctor/create-checks.ts';
import { runChecks } from '../../main/doctor/run-checks.ts';
import { createGraph } from '../../main/graph/create-graph.ts';
import { SILENT_LOG } from '../../main/log/log.ts';
import { loadSettings } from '../../main/settings/load-settings.ts';
import { loadSettingsOrDefaults } from '../../main/settings/settings-at-start.ts';
import { graphTokenScopes } from '../../main/settings/token-scopes.ts';
import { createSharePoint } from '../../main/sharepoint/create-sharepoint.ts';
import type { Word } from '../../main/text/create-text.ts';
import { type CommandContext, reportFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paint } from '../verdict-mark.ts';
import { withPictures } from '../with-pictures.ts';
import { foldersOf, openWorkspace, type Workspace } from '../workspace.ts';
import { padTo, widthOf, wrapText } from '../wrap-text.ts';

const MARKS = {
  ok: ['✓', 'green'],
  warning: ['!', 'yellow'],
  failed: ['✗', 'red'],
  skipped: ['–', 'gray'],
} as const;

/** `selfsame doctor`: is this machine and tenant ready, and who must do what. Exit 1 where a check failed. */
export async function doctor({ signIn }: { readonly signIn?: true }, context: CommandContext): Promise<ExitCode> {
  const workspace = await openWorkspace('self-service', context);
  // A machine that is not set up, or wrongly, is what the checks are for.
  if (!workspace.ok && !/configur/.test(workspace.failure.kind)) return reportFailure(workspace.failure, context);
  const itWorkspace = await openItWorkspace(context);
  try {
    const tenant = workspace.ok ? tenantOf(workspace.value, signIn === true, context) : null;
    const it = itWorkspace === null ? null : itOf(itWorkspace, signIn === true);
    // What is wrong may be in no file: the environment has a say too.
    const isBad = !workspace.ok && workspace.failure.kind === 'bad-configuration';
    const settings = isBad ? fail(workspace.failure) : await loadSettings(foldersOf(context));
    const reports = await examine({ tenant, it, settings }, context);
    if (context.options.json) {
      writeJson(context.terminal, { checks: reports.map((report) => worded(report, context.word)) });
    } else {
      const count = reports.filter(({ state }) => state === 'failed' || state === 'warning').length;
      context.terminal.out(`\n${wrapText(context.word('cli.doctor-done', { count }), context.terminal.columns)}\n`);
    }
    return reports.some(({ state }) => state === 'failed') ? EXIT.notWell : EXIT.done;
  } finally {
    await itWorkspace?.close();
    if (workspace.ok) await workspace.value.close();
  }
}

async function examine(
  { tenant, it, settings }: Pick<DoctorOptions, 'tenant' | 'it' | 'settings'>,
  context: CommandContext,
): Promise<CheckReport[]> {
  const folders = foldersOf(context);
  // Whatever is wrong with the configuration, pictures must open with what holds instead.
  const { settings: usable } = await loadSettingsOrDefaults(folders);
  return withPictures(usable, context, (pictures) =>
    runChecks(createChecks({ settings, folders, encryption: 'not-used', pictures, tenant, it }), (report) => {
      if (!context.options.json) context.terminal.out(toText(report, context));
    }),
  );
}

/** Null where IT has no registration; whatever else is wrong is told by the checks of the person's own. */
async function openItWorkspace(context: CommandContext): Promise<Workspace | null> {
  // The person that the others sign in as is none of IT's.
  const { as: _person, ...options } = context.options;
  const workspace = await openWorkspace('it', { ...context, options });
  return workspace.ok ? workspace.value : null;
}

function itOf({ connection, identity }: Workspace, maySignIn: boolean): NonNullable<DoctorOptions['it']> {
  return { connection, identity, maySignIn: maySignIn || connection.cloud === 'demo' };
}

/** The demo tenant signs in by itself; a real one opens the browser only when that was asked for. */
function tenantOf(workspace: Workspace, maySignIn: boolean, context: CommandContext): DoctorOptions['tenant'] {
  const { connection, identity } = workspace;
  return {
    connection,
    identity,
    maySignIn: maySignIn || connection.cloud === 'demo',
    findSharePointHost: (account) => {
      const graph = createGraph({
        connection,
        getToken: (options) => identity.getToken(account, graphTokenScopes(connection), options),
        log: SILENT_LOG,
      });
      const getToken: Parameters<typeof createSharePoint>[0]['getToken'] = (scopes, options) =>
        identity.getToken(account, scopes, options);
      return createSharePoint({ connection, graph, getToken, version: context.version }).host();
    },
  };
}

function worded(report: CheckReport, word: Word) {
  return { ...report, title: word(`doctor.${report.id}`), message: message(report, word) };
}

/** Where something is not well, the reason has its own words, or those of the failure that it is. */
function message({ id, state, facts }: CheckReport, word: Word): string {
  const reason = String(facts['reason'] ?? '');
  const keys = [`doctor.reason.${reason}`, `failure.${reason}`, `doctor.${id}.${state}`];
  return keys.map((key) => word(key, facts)).find((text, index) => text !== keys[index]) ?? reason;
}

/** One row: sign, title, and what was found, broken under itself. */
function toText(report: CheckReport, { terminal, word }: CommandContext): string {
  const { title, message } = worded(report, word);
  const who = report.who === null ? '' : ` (${word(`doctor.who.${report.who}`)})`;
  const titles = Math.max(...CHECK_IDS.map((id) => widthOf(word(`doctor.${id}`))));
  const [sign, colour] = MARKS[report.state];
  const margins = { first: `  ${padTo(title, titles)}  `, next: ' '.repeat(titles + 4) };
  return `${paint(sign, colour, terminal)}${wrapText(`${message}${who}`, terminal.columns, margins).slice(1)}\n`;
}
