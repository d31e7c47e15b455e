import { decodePercents } from './decode-percents.ts';
import type { Identifiers } from './find-identifiers.ts';

/** Stands for whatever could say who somebody is. */
export const MASK = '***';

export interface Mask {
  /** Of sentences: words of a name count as they are written, or `may` would go for somebody called May. */
  readonly prose: (text: string) => string;
  /** Of addresses and values from a service, in whatever case and encoding. */
  readonly value: (text: string) => string;
}

const WORD = String.raw`[\p{L}\p{M}\p{N}]`;
/** As file names and sites join an account: `citra_selfsame_example`. */
const JOINT = String.raw`[^\p{L}\p{M}\p{N}]{0,3}`;
const WORDS = new RegExp(`${WORD}+`, 'gu');
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** People's own sites and stored pictures (domain facts 2.6), whoever they are of. */
const PERSONAL_PLACES: readonly (readonly [RegExp, string])[] = [
  [/(\/personal\/)[^/\s"'?#]+/giu, `$1${MASK}`],
  [/(profile ?pictures\/)[^/"'?#]+?(_[sml]thumb\.jpe?g)/giu, `$1${MASK}$2`],
];
const REPEATED = /\*{3}(?:[^\p{L}\p{M}\p{N}*/|]{0,3}\*{3})+/gu;

/** Make masks that take these identifiers out of texts, whole and in parts. */
export function createMask({ addresses, ids, names }: Identifiers): Mask {
  const accounts = addresses.map(accountOf);
  const whole = [...addresses, ...names, ...ids];
  const partsOf = (texts: readonly string[]) => texts.flatMap(wordsOf).filter(isTelling);
  return {
    prose: maskWith([patternOf(whole.map(joinedForms), 'giu'), patternOf(partsOf(names), 'gu')]),
    value: maskWith([
      patternOf([...whole, ...accounts].map(joinedForms), 'giu'),
      patternOf(partsOf([...names, ...accounts.map(withoutHomeOfGuest)]), 'giu'),
    ]),
  };
}

function maskWith(patterns: readonly RegExp[]): (text: string) => string {
  return (text) => {
    let masked = decodePercents(text).normalize('NFC');
    for (const [pattern, replacement] of PERSONAL_PLACES) masked = masked.replace(pattern, replacement);
    for (const pattern of patterns) masked = masked.replace(pattern, MASK);
    return masked.replace(REPEATED, MASK);
  };
}

/** The longest first, so that no part of a longer one is left over. */
function patternOf(forms: readonly string[], flags: string): RegExp {
  const ordered = [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
  if (ordered.length === 0) return /(?!)/u;
  const unspaced = ordered.filter((form) => UNSPACED.test(form));
  const spaced = ordered.filter((form) => !UNSPACED.test(form));
  const asWords = spaced.length === 0 ? [] : [`(?<!${WORD})(?:${spaced.join('|')})(?!${WORD})`];
  return new RegExp([...unspaced, ...asWords].join('|'), flags);
}

/** An identifier however its words are joined: `Citra Dewi`, `citra.dewi`, `citra_dewi_contoso_com`. Words hold no signs. */
function joinedForms(identifier: string): string {
  return wordsOf(identifier).join(JOINT);
}

/** Without its domain, if it has one. */
function accountOf(address: string): string {
  const end = address.lastIndexOf('@');
  return end === -1 ? address : address.slice(0, end);
}

/** `anna_fabrikam.com#EXT#`: the first is the account, the rest says where the guest comes from. */
function withoutHomeOfGuest(account: string): string {
  const end = account.toUpperCase().indexOf('#EXT#');
  if (end === -1) return account;
  const home = account.slice(0, end);
  return home.includes('_') ? home.slice(0, home.lastIndexOf('_')) : home;
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(WORDS) ?? [];
}

/** An initial or a short number says nothing by itself, and would be found everywhere. */
function isTelling(word: string): boolean {
  if (UNSPACED.test(word)) return true;
  return /^\p{N}+$/u.test(word) ? word.length > 3 : [...word].length > 1;
}
