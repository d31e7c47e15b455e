import type { PictureFailure } from '../../contract/failure.ts';
import type { PictureFacts } from '../../contract/photo.ts';
import type { Result } from '../../contract/result.ts';
import type { Pictures } from '../../main/photo/pictures.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import type { Word } from '../../main/text/create-text.ts';
import { type CommandContext, wordFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withPictures } from '../with-pictures.ts';

interface Inspected {
  readonly file: string;
  readonly result: Result<PictureFacts, PictureFailure>;
}

/** `selfsame inspect <image...>`: facts and findings of each picture, in the order given. */
export async function inspect(files: readonly string[], context: CommandContext): Promise<ExitCode> {
  const images = await withPictures(context, (pictures) => inspectAll(files, pictures));
  if (context.options.json) {
    writeJson(context.terminal, { images: images.map((image) => toJson(image, context.word)) });
  } else {
    for (const image of images) context.terminal.out(`${toText(image, context.word)}\n`);
  }
  return exitCode(images);
}

async function inspectAll(files: readonly string[], pictures: Pictures): Promise<readonly Inspected[]> {
  const images: Inspected[] = [];
  for (const file of files) {
    const bytes = await readPictureFile(file);
    images.push({ file, result: bytes.ok ? await pictures.inspect(bytes.value.bytes) : bytes });
  }
  return images;
}

function exitCode(images: readonly Inspected[]): ExitCode {
  if (images.some(({ result }) => !result.ok)) return EXIT.usage;
  const isHard = images.some(
    ({ result }) => result.ok && result.value.findings.some(({ severity }) => severity === 'hard'),
  );
  return isHard ? EXIT.notWell : EXIT.done;
}

function toJson({ file, result }: Inspected, word: Word) {
  if (!result.ok) return { file, ok: false, failure: wordFailure(result.failure, word) };
  const findings = result.value.findings.map((finding) => ({
    ...finding,
    advice: word(`advice.${finding.measure}`),
  }));
  return { file, ok: true, ...result.value, findings };
}

function toText({ file, result }: Inspected, word: Word): string {
  if (!result.ok) return `${file}\n  ${wordFailure(result.failure, word).message}`;
  const { format, width, height, findings } = result.value;
  const facts = word('cli.inspected', { format: format.toUpperCase(), width, height });
  return [file, `  ${facts}`, ...findings.map(({ measure }) => `  ${word(`advice.${measure}`)}`)].join('\n');
}
