import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Adjustment } from '../contract/photo.ts';
import type { CommandContext } from './command-context.ts';
import { compare } from './commands/compare.ts';
import { diagnose } from './commands/diagnose.ts';
import { doctor } from './commands/doctor.ts';
import { inspect } from './commands/inspect.ts';
import { prepare } from './commands/prepare.ts';
import { set } from './commands/set.ts';
import { show } from './commands/show.ts';
import { tenant } from './commands/tenant.ts';
import { undo } from './commands/undo.ts';
import { addCommonOptions, type CommonOptions } from './common-options.ts';
import type { ExitCode } from './exit-codes.ts';
import { parseAngle, parseCrop, parseHours, parseTurn } from './parse-arguments.ts';

type Run = (options: CommonOptions, command: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;

interface CropOptions extends CommonOptions {
  readonly crop: Adjustment['crop'];
  readonly angle: number;
  readonly turn: Adjustment['turn'];
}

interface PersonOptions extends CommonOptions {
  readonly for?: string;
}

/** Every command of design.md's command line that there is so far. */
export function addCommands(program: Command, run: Run) {
  addPictureCommands(program, run);
  addPhotoCommands(program, run);
  command(program, 'tenant', 'run the demo tenant until Ctrl+C; its addresses are the first line')
    .addOption(new Option('--advance <hours>', 'move its clock, e.g. 25h').argParser(usage(parseHours)))
    .addOption(new Option('--reset', 'put everything back to how it began'))
    .action((options: CommonOptions & { advance?: number; reset?: true }) =>
      run(options, (context) => tenant(options, context)),
    );
  command(program, 'doctor', 'is this machine and tenant ready, and who must do what')
    .addOption(new Option('--sign-in', 'sign in, so that consent and hosts can be checked'))
    .action((options: CommonOptions & { signIn?: true }) => run(options, (context) => doctor(options, context)));
}

function addPictureCommands(program: Command, run: Run) {
  command(program, 'inspect', 'facts, findings and the suggested crop of pictures')
    .argument('<image...>')
    .action((files: string[], options: CommonOptions) => run(options, (context) => inspect(files, context)));
  addCropOptions(command(program, 'prepare', 'make the finished photo; nothing is published'))
    .argument('<image>')
    .argument('<out.jpg>')
    .action((image: string, out: string, options: CropOptions) =>
      run(options, (context) => prepare(image, out, adjustmentOf(options), context)),
    );
  command(program, 'compare', 'are these the same picture?')
    .argument('<image>')
    .argument('<other-image>')
    .action((one: string, other: string, options: CommonOptions) =>
      run(options, (context) => compare(one, other, context)),
    );
}

function addPhotoCommands(program: Command, run: Run) {
  addCropOptions(command(program, 'set', 'publish a photo and prove it'))
    .argument('<image>')
    .addOption(forSomebody())
    .action((image: string, options: CropOptions & PersonOptions) =>
      run(options, (context) => set(image, adjustmentOf(options), options.for, context)),
    );
  command(program, 'show', 'the photo that Microsoft 365 serves')
    .addOption(forSomebody())
    .addOption(new Option('--out <file>', 'write it to this file'))
    .action((options: PersonOptions & { out?: string }) =>
      run(options, (context) => show({ person: options.for, out: options.out }, context)),
    );
  command(program, 'diagnose', 'which places still serve an old photo, and why')
    .addOption(forSomebody())
    .action((options: PersonOptions) => run(options, (context) => diagnose(options.for, context)));
  command(program, 'undo', 'put the previous photo back')
    .addOption(forSomebody())
    .action((options: PersonOptions) => run(options, (context) => undo(options.for, context)));
}

function command(program: Command, name: string, description: string): Command {
  return addCommonOptions(program.command(name).description(description));
}

function addCropOptions(target: Command): Command {
  return target
    .addOption(
      new Option('--crop <crop>', 'auto, centre or left,top,width,height')
        .default('centre')
        .argParser(usage(parseCrop)),
    )
    .addOption(new Option('--angle <degrees>', 'straighten, clockwise').default(0).argParser(usage(parseAngle)))
    .addOption(
      new Option('--turn <degrees>', '0, 90, 180 or 270, clockwise').default(0).argParser(usage(parseTurn)),
    );
}

function forSomebody(): Option {
  return new Option('--for <upn>', 'somebody else than who signs in');
}

function adjustmentOf({ crop, angle, turn }: CropOptions): Adjustment {
  return { crop, angle, turn };
}

/** Commander words what a parser throws; ours answer null where the text can't be right. */
function usage<T>(parse: (text: string) => T | null): (text: string) => T {
  return (text) => {
    const value = parse(text);
    if (value === null) throw new InvalidArgumentError('');
    return value;
  };
}
