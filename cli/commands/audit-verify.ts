import { succeed } from '../../contract/result.ts';
import { readHeadsFile, readSystemHeads } from '../../main/log/audit/read-system-heads.ts';
import { isWell, verifyAudit } from '../../main/log/audit/verify-audit.ts';
import { auditText, findingText } from '../audit-lines.ts';
import { type CommandContext, reportFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { demoClientDir, foldersOf } from '../workspace.ts';

/**
 * `selfsame audit verify`: is the audit log as it was written, and does it end where the system's log says? `heads`
 * names a file that was exported from there. Exit 1 where something is wrong.
 */
export async function auditVerify(
  { heads }: { readonly heads?: string },
  context: CommandContext,
): Promise<ExitCode> {
  const { options, terminal, word } = context;
  const found =
    heads === undefined
      ? succeed(await readSystemHeads(process.platform, process.env))
      : await readHeadsFile(heads);
  if (!found.ok) return reportFailure(found.failure, context);
  const folders = foldersOf(context);
  const stateDir = options.demo === undefined ? folders.stateDir : demoClientDir(folders);
  const report = await verifyAudit(stateDir, found.value.heads);
  if (options.json) {
    const { findings, heads: counts, ownHead, ...rest } = report;
    writeJson(terminal, {
      ok: isWell(report),
      ...rest,
      findings: findings.map((finding) => ({ ...finding, message: findingText(finding, word) })),
      heads: { own: ownHead, system: { source: found.value.source, ...counts } },
    });
  } else {
    terminal.out(auditText(report, found.value.source, context));
  }
  return isWell(report) ? EXIT.done : EXIT.notWell;
}
