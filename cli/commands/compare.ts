import type { PictureFailure } from '../../contract/failure.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import { comparePrints } from '../../main/photo/compare-prints.ts';
import type { PhotoPrint, Pictures } from '../../main/photo/pictures.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import { type CommandContext, reportFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withPictures } from '../with-pictures.ts';

/** Digits of SSIM that mean something. */
const SSIM_DIGITS = 4;

/** `selfsame compare <image> <image>`: are these the same picture? */
export async function compare(one: string, other: string, context: CommandContext): Promise<ExitCode> {
  const prints = await withPictures(context, (pictures) => printBoth([one, other], pictures));
  if (!prints.ok) return reportFailure(prints.failure, context);
  const [first, second] = prints.value;
  const { ssim, verdict } = comparePrints(first, second);
  const rounded = Number(ssim.toFixed(SSIM_DIGITS));
  if (context.options.json) writeJson(context.terminal, { ssim: rounded, verdict });
  else context.terminal.out(`${context.word(`cli.compared.${verdict}`, { ssim: rounded })}\n`);
  return verdict === 'same' ? EXIT.done : EXIT.notWell;
}

async function printBoth(
  files: readonly [string, string],
  pictures: Pictures,
): Promise<Result<readonly [PhotoPrint, PhotoPrint], PictureFailure>> {
  const [first, second] = [await printOf(files[0], pictures), await printOf(files[1], pictures)];
  if (!first.ok) return fail(first.failure);
  return second.ok ? succeed([first.value, second.value]) : fail(second.failure);
}

async function printOf(file: string, pictures: Pictures): Promise<Result<PhotoPrint, PictureFailure>> {
  const bytes = await readPictureFile(file);
  return bytes.ok ? pictures.print(bytes.value.bytes) : bytes;
}
