import { Option } from 'commander';
import type { BrowserChoice, VisitTarget } from '../contract/attempt.ts';
import type { Word } from '../main/text/create-text.ts';
import { endInUsage } from './command-context.ts';
import type { AddCommand, Run } from './command-types.ts';
import { diagnose } from './commands/diagnose.ts';
import { refresh } from './commands/refresh.ts';
import { watch } from './commands/watch.ts';
import type { CommonOptions } from './common-options.ts';
import { parseBrowser, parseHours, parseMinutes, parseReportFile, parseTarget } from './parse-arguments.ts';
import { parsedOption } from './parsed-option.ts';
import type { ReportFile } from './report-file.ts';

interface ReadOptions extends CommonOptions {
  readonly for?: string;
  readonly allowSharepoint?: true;
  readonly verbose?: true;
}

interface DiagnoseOptions extends ReadOptions {
  readonly report?: Pick<ReportFile, 'file' | 'format'>;
  readonly names: boolean;
  readonly pictures: boolean;
}

interface RefreshOptions extends ReadOptions {
  readonly browser?: BrowserChoice['id'];
  readonly private?: true;
  readonly target?: VisitTarget;
  readonly open: boolean;
  readonly wait?: number;
  readonly anyway?: true;
}

/** The commands that ask every place: once, around a visit to SharePoint, and until all is well. */
export function addDiagnosisCommands(command: AddCommand, word: Word, run: Run) {
  const plain = (flags: string, help: string) => new Option(flags, word(`cli.help.${help}`));
  const parsed = <T>(flags: string, help: string, parse: (text: string) => T | null) =>
    parsedOption(flags, word(`cli.help.${help}`), parse);
  const reading = (name: string) =>
    command(name)
      .addOption(plain('--allow-sharepoint', 'allow-sharepoint'))
      .addOption(plain('--verbose', 'verbose'));

  reading('diagnose')
    .addOption(plain('--for <upn>', 'for'))
    .addOption(parsed('--report <file>', 'report', parseReportFile))
    .addOption(plain('--report-names', 'report-names').conflicts('names'))
    .addOption(plain('--no-names', 'no-names'))
    .addOption(plain('--no-pictures', 'no-pictures'))
    .action((options: DiagnoseOptions) =>
      run(options, (context) => diagnose({ ...readingOf(options), report: reportOf(options) }, context)),
    );
  reading('refresh')
    .addOption(parsed('--browser <name>', 'browser', parseBrowser))
    .addOption(plain('--private', 'private'))
    .addOption(parsed('--target <target>', 'target', parseTarget))
    .addOption(plain('--no-open', 'no-open'))
    .addOption(parsed('--wait <minutes>', 'wait', parseMinutes))
    .addOption(plain('--anyway', 'anyway'))
    // Asked for in good faith, so it is answered better than with "no such option".
    .addOption(plain('--for <upn>', 'for').hideHelp())
    .action((options: RefreshOptions) =>
      run(options, async (context) =>
        options.for === undefined
          ? refresh({ ...readingOf(options), ...visitOf(options) }, context)
          : endInUsage(word('cli.refresh.for'), options.json === true, context.terminal),
      ),
    );
  reading('watch')
    .addOption(plain('--for <upn>', 'for'))
    .addOption(parsed('--for-hours <hours>', 'for-hours', parseHours))
    .action((options: ReadOptions & { forHours?: number }) =>
      run(options, (context) => watch({ ...readingOf(options), hours: options.forHours }, context)),
    );
}

function readingOf({ for: upn, allowSharepoint, verbose }: ReadOptions) {
  return { for: upn, allowSharePoint: allowSharepoint === true, isVerbose: verbose === true };
}

function reportOf({ report, names, pictures }: DiagnoseOptions): ReportFile | null {
  return report === undefined ? null : { ...report, names, pictures };
}

function visitOf({ anyway, browser, open, private: isPrivate, target, wait }: RefreshOptions) {
  return {
    browser: browser ?? null,
    isPrivate: isPrivate === true,
    target: target ?? null,
    opens: open,
    waitMinutes: wait ?? 0,
    anyway: anyway === true,
  };
}
