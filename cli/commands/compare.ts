import type { PictureFailure } from '../../contract/failure.ts';
import type { Result } from '../../contract/result.ts';
import { comparePrints } from '../../main/photo/compare-prints.ts';
import type { PhotoPrint, Pictures } from '../../main/photo/pictures.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import { type CommandContext, reportFailure, say, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withConfiguredPictures } from '../with-pictures.ts';

/** Digits of SSIM that mean something. */
const SSIM_DIGITS = 4;

/** `selfsame compare <image> <image>`: are these the same picture? */
export async function compare(one: string, other: string, context: CommandContext): Promise<ExitCode> {
  const prints = await withConfiguredPictures(context, async (pictures) => ({
    first: await printOf(one, pictures),
    second: await printOf(other, pictures),
  }));
  if (!prints.ok) return reportFailure(prints.failure, context);
  const { first, second } = prints.value;
  if (!first.ok) return reportFailure(first.failure, context, one);
  if (!second.ok) return reportFailure(second.failure, context, other);
  const { ssim, verdict } = comparePrints(first.value, second.value);
  const rounded = Number(ssim.toFixed(SSIM_DIGITS));
  if (context.options.json) writeJson(context.terminal, { ssim: rounded, verdict });
  else say(context.word(`cli.compared.${verdict}`, { ssim: rounded }), context.terminal);
  return verdict === 'same' ? EXIT.done : EXIT.notWell;
}

async function printOf(file: string, pictures: Pictures): Promise<Result<PhotoPrint, PictureFailure>> {
  const bytes = await readPictureFile(file);
  return bytes.ok ? pictures.print(bytes.value.bytes) : bytes;
}
