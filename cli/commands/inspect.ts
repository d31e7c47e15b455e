import type { PictureFailure } from '../../contract/failure.ts';
import type { PictureFacts } from '../../contract/photo.ts';
import type { Result } from '../../contract/result.ts';
import type { Pictures } from '../../main/photo/pictures.ts';
import { readPictureFile } from '../../main/photo/read-picture-file.ts';
import type { Word } from '../../main/text/create-text.ts';
import { type CommandContext, wordFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paint } from '../verdict-mark.ts';
import { withPictures } from '../with-pictures.ts';
import { wrapText } from '../wrap-text.ts';

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
    context.terminal.out(images.map((image) => toText(image, context)).join('\n'));
  }
  return context.signal.aborted ? EXIT.interrupted : exitCode(images);
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
    advice: word(finding.advice, { ...finding }),
  }));
  return { file, ok: true, ...result.value, findings };
}

/** The file, and below it what was found; a blank line between two files. */
function toText({ file, result }: Inspected, { terminal, word }: CommandContext): string {
  const line = (text: string, sign = ' ') => wrapText(text, terminal.columns, { first: `${sign} ` });
  const heading = paint(file, 'bold', terminal);
  if (!result.ok) return `${heading}\n${line(wordFailure(result.failure, word).message, '✗')}\n`;
  const { crop, faceAnalysis, faces, format, width, height, findings } = result.value;
  const lines = [
    line(word('cli.inspected', { format: format.toUpperCase(), width, height }), '✓'),
    ...(faceAnalysis === 'done' ? [line(word('cli.faces', { count: faces.length }))] : []),
    line(word('cli.suggested-crop', { crop: [crop.left, crop.top, crop.width, crop.height].join(',') })),
    ...findings.map((finding) =>
      line(word(finding.advice, { ...finding }), finding.severity === 'hard' ? '✗' : '!'),
    ),
  ];
  return `${[heading, ...lines].join('\n')}\n`;
}
