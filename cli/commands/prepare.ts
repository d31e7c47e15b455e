import { writeFile } from 'node:fs/promises';
import type { PictureFailure } from '../../contract/failure.ts';
import type { CutOrder } from '../../main/photo/pictures.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import { type CommandContext, reportFailure, wordFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode, exitCodeOf, toldFailure } from '../exit-codes.ts';
import { tellFindings, wordFinding } from '../tell-findings.ts';
import { withConfiguredPictures } from '../with-pictures.ts';

/** `selfsame prepare <image> <out.jpg>`: the finished photo, nothing published. */
export async function prepare(
  imageFile: string,
  outFile: string,
  order: CutOrder,
  context: CommandContext,
): Promise<ExitCode> {
  const bytes = await readPictureFile(imageFile);
  if (!bytes.ok) return refuse(imageFile, bytes.failure, context);
  const prepared = await withConfiguredPictures(context, (pictures) => pictures.prepare(bytes.value.bytes, order));
  if (!prepared.ok) return reportFailure(prepared.failure, context);
  const finished = prepared.value;
  if (!finished.ok) return refuse(imageFile, finished.failure, context);
  const { photo, crop, faceAnalysis, findings } = finished.value;
  try {
    await writeFile(outFile, photo.jpeg);
  } catch {
    return reportFailure({ kind: 'cannot-write', name: outFile }, context);
  }
  const { width, height } = photo;
  tellFindings(finished.value, order, context);
  if (context.options.json) {
    writeJson(context.terminal, {
      ok: true,
      file: outFile,
      width,
      height,
      bytes: photo.jpeg.byteLength,
      crop,
      faceAnalysis,
      findings: findings.map((finding) => wordFinding(finding, context.word)),
    });
  } else {
    context.terminal.out(`${context.word('cli.prepared', { file: outFile, width, height })}\n`);
  }
  return EXIT.done;
}

function refuse(file: string, failure: PictureFailure, context: CommandContext): ExitCode {
  if (!context.options.json) return reportFailure(failure, context);
  const told = toldFailure(failure, context.signal);
  writeJson(context.terminal, { ok: false, file, failure: wordFailure(told, context.word) });
  return exitCodeOf(told);
}
