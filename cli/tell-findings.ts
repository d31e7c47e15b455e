import type { Finding } from '../contract/photo.ts';
import type { CutOrder, FinishedPhoto } from '../main/photo/pictures.ts';
import { measuresAgainst } from '../main/publish/usable-photo.ts';
import type { Word } from '../main/text/create-text.ts';
import { type CommandContext, reportFailure, wordFailure, writeJson } from './command-context.ts';
import { type ExitCode, exitCodeOf } from './exit-codes.ts';
import { wrapText } from './wrap-text.ts';

type Judged = Pick<FinishedPhoto, 'findings' | 'faceAnalysis'>;

/** A finding as JSON output carries it: facts, and the advice in the language asked for. */
export function wordFinding(finding: Finding, word: Word): Finding {
  return { ...finding, advice: word(finding.advice, { ...finding }) };
}

/**
 * Say on standard error what speaks against a photo, and what was taken where faces could not decide. Nothing with
 * `--json`, which has members for it.
 */
export function tellFindings(judged: Judged, order: CutOrder, { options, terminal, word }: CommandContext): void {
  if (options.json) return;
  for (const { sign, text } of linesOf(judged, order, word)) {
    terminal.err(`${wrapText(text, terminal.columns, { first: `${sign} ` })}\n`);
  }
}

/** End a command whose photo policy holds back: with what speaks against it, and how it goes through all the same. */
export function reportUnusable(judged: Judged, context: CommandContext): ExitCode {
  const failure = { kind: 'photo-unusable', measures: measuresAgainst(judged) } as const;
  const { options, terminal, word } = context;
  if (!options.json) return reportFailure(failure, context);
  const findings = judged.findings.filter(isHard).map((finding) => wordFinding(finding, word));
  writeJson(terminal, { failure: { ...wordFailure(failure, word), faceAnalysis: judged.faceAnalysis, findings } });
  return exitCodeOf(failure);
}

interface Line {
  readonly sign: '✗' | '!';
  readonly text: string;
}

function linesOf({ faceAnalysis, findings }: Judged, order: CutOrder, word: Word): readonly Line[] {
  const how = { order: typeof order === 'string' ? 'auto' : 'given' };
  const told = findings.filter((finding) => isHard(finding) || isCompany(finding));
  return [
    ...(faceAnalysis === 'done' ? [] : [{ sign: '!', text: word(`cli.faces.${faceAnalysis}`, how) } as const]),
    ...told.map((finding): Line => {
      const key = finding.measure === 'SingleFacePresent' ? `cli.faces.${finding.detail}` : finding.advice;
      return { sign: isHard(finding) ? '✗' : '!', text: word(key, { ...finding, ...how }) };
    }),
  ];
}

function isHard({ severity }: Finding): boolean {
  return severity === 'hard';
}

/** Somebody else is in the picture, if not in the photo: which face was taken is worth a look. */
function isCompany({ detail, measure }: Finding): boolean {
  return measure === 'SingleFacePresent' && detail === 'several';
}
