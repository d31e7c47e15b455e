import { type Command, Option } from 'commander';
import type { Override } from '../contract/override.ts';
import type { Adjustment } from '../contract/photo.ts';
import type { CutOrder } from '../main/photo/pictures.ts';
import type { Word } from '../main/text/create-text.ts';
import { addDiagnosisCommands } from './add-diagnosis-commands.ts';
import { type CommandContext, endInUsage } from './command-context.ts';
import type { AddCommand, Run } from './command-types.ts';
import { auditVerify } from './commands/audit-verify.ts';
import { compare } from './commands/compare.ts';
import { doctor } from './commands/doctor.ts';
import { inspect } from './commands/inspect.ts';
import { prepare } from './commands/prepare.ts';
import { set } from './commands/set.ts';
import { show } from './commands/show.ts';
import { stationPin } from './commands/station-pin.ts';
import { tenant } from './commands/tenant.ts';
import { undo } from './commands/undo.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import type { ExitCode } from './exit-codes.ts';
import { parseAngle, parseCrop, parseHours, parseOverride, parseTurn } from './parse-arguments.ts';
import { parsedOption } from './parsed-option.ts';

interface CropOptions extends CommonOptions {
  readonly crop?: Adjustment['crop'] | 'auto';
  readonly angle?: number;
  readonly turn?: Adjustment['turn'];
  readonly extend?: true;
}

interface PersonOptions extends CommonOptions {
  readonly for?: string;
}

/** Every command of design.md's command line that there is so far, with its help in the language asked for. */
export function addCommands(program: Command, word: Word, run: Run) {
  const command = (name: string) =>
    addCommonOptions(program.command(name).description(word(`cli.help.${name}`)), word);
  addPictureCommands(command, word, run);
  addPhotoCommands(command, word, run);
  addDiagnosisCommands(command, word, run);
  command('tenant')
    .addOption(parsedOption('--advance <hours>', word('cli.help.advance'), parseHours))
    .addOption(new Option('--reset', word('cli.help.reset')))
    .action((options: CommonOptions & { advance?: number; reset?: true }) =>
      run(options, (context) => tenant(options, context)),
    );
  command('doctor')
    .addOption(new Option('--sign-in', word('cli.help.sign-in')))
    .action((options: CommonOptions & { signIn?: true }) => run(options, (context) => doctor(options, context)));
  addAuditCommands(program, word, run);
  command('station-pin').action((options: CommonOptions) => run(options, stationPin));
}

/** `audit` itself does nothing: it has room for what else there may be to do with the log. */
function addAuditCommands(program: Command, word: Word, run: Run) {
  const audit = program.command('audit').description(word('cli.help.audit'));
  audit.helpOption('-h, --help', word('cli.help.help')).helpCommand('help [command]', word('cli.help.help'));
  addCommonOptions(audit.command('verify').description(word('cli.help.audit-verify')), word)
    .addOption(new Option('--heads <file>', word('cli.help.heads')))
    .addHelpText('after', () => `\n${word('cli.help.audit-verify.after')}`)
    .action((options: CommonOptions & { heads?: string }) =>
      run(options, (context) => auditVerify(options, context)),
    );
}

function addPictureCommands(command: AddCommand, word: Word, run: Run) {
  command('inspect')
    .argument('<image...>')
    .action((files: string[], options: CommonOptions) => run(options, (context) => inspect(files, context)));
  addCropOptions(command('prepare'), word)
    .argument('<image>')
    .argument('<out.jpg>')
    .action((image: string, out: string, options: CropOptions) =>
      run(
        options,
        withOrder(options, (order, context) => prepare(image, out, order, context)),
      ),
    );
  command('compare')
    .argument('<image>')
    .argument('<other-image>')
    .action((one: string, other: string, options: CommonOptions) =>
      run(options, (context) => compare(one, other, context)),
    );
}

function addPhotoCommands(command: AddCommand, word: Word, run: Run) {
  const forSomebody = () => new Option('--for <upn>', word('cli.help.for'));
  addCropOptions(command('set'), word)
    .argument('<image>')
    .addOption(forSomebody())
    .addOption(parsedOption('--override <reason>', word('cli.help.override'), parseOverride))
    .action((image: string, options: CropOptions & PersonOptions & { override?: Override }) =>
      run(
        options,
        withOrder(options, (order, context) =>
          set({ image, order, for: options.for, override: options.override }, context),
        ),
      ),
    );
  command('show')
    .addOption(forSomebody())
    .addOption(new Option('--out <file>', word('cli.help.out')))
    .action((options: PersonOptions & { out?: string }) =>
      run(options, (context) => show({ person: options.for, out: options.out }, context)),
    );
  command('undo')
    .addOption(forSomebody())
    .action((options: PersonOptions) => run(options, (context) => undo(options.for, context)));
}

function addCropOptions(target: Command, word: Word): Command {
  return target
    .addOption(parsedOption('--crop <crop>', word('cli.help.crop'), parseCrop))
    .addOption(parsedOption('--angle <degrees>', word('cli.help.angle'), parseAngle))
    .addOption(parsedOption('--turn <degrees>', word('cli.help.turn'), parseTurn))
    .addOption(new Option('--extend', word('cli.help.extend')));
}

type OrderOptions = Pick<CropOptions, 'crop' | 'angle' | 'turn' | 'extend'>;

/** The command with the order that its options give, or the end of it where they contradict each other. */
function withOrder(
  options: CropOptions,
  command: (order: CutOrder, context: CommandContext) => Promise<ExitCode>,
): (context: CommandContext) => Promise<ExitCode> {
  const order = orderOf(options);
  return async (context) =>
    order === null
      ? endInUsage(context.word('cli.auto-alone'), context.options.json === true, context.terminal)
      : command(order, context);
}

/**
 * The suggested crop brings its own straightening and turn: whoever gives one of them crops from the centre, and
 * can't ask for `auto` as well, which is null.
 */
export function orderOf({ crop, angle, turn, extend }: OrderOptions): CutOrder | null {
  const isUpright = angle === undefined && turn === undefined;
  if (crop === 'auto' && !isUpright) return null;
  if (crop === 'auto' || (crop === undefined && isUpright)) return extend ? 'auto-extended' : 'auto';
  return { crop: crop ?? 'centre', angle: angle ?? 0, turn: turn ?? 0, ...(extend ? { extend } : {}) };
}
