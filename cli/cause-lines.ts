import type { Cause, Evidence, Remedy } from '../contract/receipt.ts';
import type { Word } from '../main/text/create-text.ts';
import { sayTime, type TextPage } from './text-page.ts';
import { paint } from './verdict-mark.ts';
import { wrapText } from './wrap-text.ts';

/** As much evidence as is taken in at a glance; the rest is for those who ask for it. */
const SHORT_EVIDENCE = 2;

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Whom remedies are for: the name of somebody else, or null for who reads. */
type Concerned = string | null;

/** Every cause as a numbered paragraph: how sure, what happens there, what to do and who can, what shows it. */
export function causesLines(causes: readonly Cause[], concerned: Concerned, page: TextPage): string[] {
  return causes.flatMap((cause, index) => ['', ...causeLines(cause, index, causes, concerned, page)]);
}

function causeLines(
  cause: Cause,
  index: number,
  causes: readonly Cause[],
  concerned: Concerned,
  page: TextPage,
): string[] {
  const { terminal, word } = page;
  const number = `${index + 1}. `;
  const margin = ' '.repeat(number.length);
  const paragraph = (text: string, mark = '') => wrapText(text, terminal.columns, { first: `${margin}${mark}` });
  const alike = causes.filter(({ id }) => cause.alikeCauses.includes(id)).map(({ title }) => title);
  return [
    paint(wrapText(cause.title, terminal.columns, { first: number }), 'bold', terminal),
    paragraph(`${word(`photo.cause.${cause.confidence}`)}. ${word(`grade.${cause.grade}`)}.`),
    ...(cause.explanation === '' ? [] : [paragraph(cause.explanation)]),
    ...cause.remedies.map((remedy) => paragraph(`${whoCan(remedy, concerned, word)} ${remedy.text}`, '→ ')),
    ...alike.map((title) => paragraph(word('cli.cause.alike', { title }))),
    ...cause.links.map(({ text, address }) => paragraph(`${text}: ${address}`)),
    ...evidenceLines(cause.evidence, page).map((line) => paragraph(line)),
  ];
}

/** `You:`, or the person's name where somebody else asks for them. */
function whoCan({ who }: Remedy, concerned: Concerned, word: Word): string {
  const isOther = concerned !== null && (who === 'person' || who === 'admin');
  return word(`cli.who.${who}${isOther ? '.other' : ''}`, { name: concerned });
}

function evidenceLines(evidence: readonly Evidence[], page: TextPage): string[] {
  const { isVerbose, word } = page;
  if (evidence.length === 0) return [];
  if (isVerbose)
    return [word('cli.cause.evidence'), ...evidence.map((one) => `• ${sayFact(one, page)} (${one.from})`)];
  const shown = evidence.slice(0, SHORT_EVIDENCE).map((one) => sayFact(one, page));
  const more = evidence.length - shown.length;
  return [`${word('cli.cause.evidence')} ${word('cli.cause.evidence.short', { facts: shown.join('; '), more })}`];
}

/** What was read about person, tenant and permissions; for those who ask for all. */
export function factLines(facts: readonly Evidence[], page: TextPage): string[] {
  if (!page.isVerbose || facts.length === 0) return [];
  const { terminal, word } = page;
  const lines = facts.map((fact) =>
    wrapText(`${sayFact(fact, page)} (${fact.from})`, terminal.columns, { first: '  ' }),
  );
  return ['', word('cli.facts'), ...lines];
}

/** A fact in the reader's language where the catalogue has words for it, else as the service calls it. */
function sayFact({ fact, value }: Pick<Evidence, 'fact' | 'value'>, page: TextPage): string {
  const { word } = page;
  const size = /^graph-(\d+)$/.exec(fact)?.[1];
  const name =
    size === undefined ? wordOr([`place.${fact}`, `fact.${fact}`], fact, word) : word('place.graph-size', { size });
  if (TIME.test(value)) return `${name}: ${sayTime(value, page)}`;
  return `${name}: ${name === fact ? value : wordOr([`verdict.${value}`], value, word)}`;
}

function wordOr(keys: readonly string[], otherwise: string, word: Word): string {
  return keys.map((key) => word(key)).find((text, index) => text !== keys[index]) ?? otherwise;
}
