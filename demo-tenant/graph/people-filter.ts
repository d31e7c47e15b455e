import type { DemoRecord } from '../world/demo-record.ts';

export type PeopleFilter = (person: DemoRecord) => boolean;

const FILTERED_PROPERTIES: Readonly<Record<string, (person: DemoRecord) => string>> = {
  displayName: (person) => person.displayName,
  givenName: (person) => person.givenName,
  surname: (person) => person.surname ?? '',
  userPrincipalName: (person) => person.upn,
  mail: (person) => person.mail ?? '',
  id: (person) => person.oid,
  employeeId: (person) => person.employeeId,
};

const STARTS_WITH = /^startswith\((\w+), *'((?:[^']|'')*)'\)$/i;
const EQUALS = /^(\w+) +eq +'((?:[^']|'')*)'$/i;

/** Read `startswith(property,'text')` and `property eq 'text'`, joined by `or`. Null: more than this Graph knows. */
export function parseFilter(text: string): PeopleFilter | null {
  return anyOf(splitOutsideQuotes(text, /^ or /i), (term) => {
    const [, startProperty, start] = STARTS_WITH.exec(term) ?? [];
    if (startProperty !== undefined && start !== undefined) return textFilter(startProperty, start, 'starts');
    const [, property, value] = EQUALS.exec(term) ?? [];
    return property !== undefined && value !== undefined ? textFilter(property, value, 'equals') : null;
  });
}

const SEARCH_TERM = /^"(\w+):(.*)"$/;

/** Read `"property:text"`, joined by OR: words of the property that begin with the text. */
export function parseSearch(text: string): PeopleFilter | null {
  return anyOf(text.split(/ OR /), (term) => {
    const [, property, wanted] = SEARCH_TERM.exec(term.trim()) ?? [];
    return property !== undefined && wanted !== undefined ? textFilter(property, wanted, 'word-starts') : null;
  });
}

function anyOf(terms: readonly string[], parse: (term: string) => PeopleFilter | null): PeopleFilter | null {
  const filters: PeopleFilter[] = [];
  for (const term of terms) {
    const filter = parse(term.trim());
    if (!filter) return null;
    filters.push(filter);
  }
  return (person) => filters.some((filter) => filter(person));
}

function textFilter(property: string, text: string, how: 'starts' | 'equals' | 'word-starts'): PeopleFilter | null {
  const read = FILTERED_PROPERTIES[property];
  if (!read) return null;
  const wanted = fold(text.replaceAll("''", "'"));
  return (person) => {
    const value = fold(read(person));
    if (how === 'equals') return value === wanted;
    return how === 'starts'
      ? value.startsWith(wanted)
      : value.split(/[\s@._-]+/).some((word) => word.startsWith(wanted)) || value.startsWith(wanted);
  };
}

/** Case and accents don't matter in the directory. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function splitOutsideQuotes(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted;
    const [found] = isQuoted ? [] : (separator.exec(text.slice(at, at + 4)) ?? []);
    if (found === undefined) continue;
    parts.push(text.slice(start, at));
    start = at + found.length;
  }
  return [...parts, text.slice(start)];
}
