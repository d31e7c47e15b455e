import { foldText } from './fold-text.ts';

/** What is searched of somebody. */
interface Searched {
  readonly displayName: string;
  readonly upn: string | null;
  readonly employeeId: string | null;
}

export interface PeopleIndex<T> {
  /** Everybody in whose name, account or number each word of `text` begins a word; in the order of names. */
  readonly search: (text: string) => readonly T[];
}

/** Scripts that put no space between words: what is typed may stand anywhere in the name. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const ARTICLE = 'ال';

/** Made once for a list, so that a search through 10,000 people is one pass over short texts. */
export function createPeopleIndex<T extends Searched>(people: readonly T[]): PeopleIndex<T> {
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const rows = people
    .map((person) => ({ person, words: wordsOf(person), name: wordsIn(person.displayName).join('') }))
    .sort((a, b) => collator.compare(a.person.displayName, b.person.displayName));
  return {
    search: (text) => {
      const wanted = wordsIn(text).map((word) => ({
        start: ` ${word}`,
        part: WITHOUT_SPACES.test(word) ? word : null,
      }));
      return rows
        .filter(({ name, words }) =>
          wanted.every(({ part, start }) => words.includes(start) || (part !== null && name.includes(part))),
        )
        .map(({ person }) => person);
    },
  };
}

/** Every word with a space before it, so that the beginning of one can be looked for. */
function wordsOf({ displayName, employeeId, upn }: Searched): string {
  const name = wordsIn(displayName);
  const withoutArticle = name.filter((word) => word.startsWith(ARTICLE)).map((word) => word.slice(ARTICLE.length));
  // An apostrophe or hyphen is typed or left out: "O'Brien" is found by "obrien" and by "brien".
  const runTogether = displayName.split(/\s+/).map((part) => wordsIn(part).join(''));
  const others = [...wordsIn(upn ?? ''), ...wordsIn(employeeId ?? ''), wordsIn(employeeId ?? '').join('')];
  return [...new Set([...name, ...withoutArticle, ...runTogether, ...others])].map((word) => ` ${word}`).join('');
}

function wordsIn(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
