/** Changes a text; `key` is the name of the member that holds it, or that holds the list it is in. */
export type MapText = (text: string, key: string) => string;

/** The same value with every text in it changed, however deep; what isn't text stays. */
export function mapTexts<T>(value: T, map: MapText): T {
  // The shape stays what it was: only texts are replaced, and by texts.
  return mapUnder('', value, map) as T;
}

function mapUnder(key: string, value: unknown, map: MapText): unknown {
  if (typeof value === 'string') return map(value, key);
  if (Array.isArray(value)) return value.map((item: unknown) => mapUnder(key, item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapUnder(name, member, map)]));
}
