/** A language by its own name, as its speakers write it at the start of a line; the tag itself where nobody knows one. */
export function nameOfLanguage(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(locale) ?? locale;
  const [first = '', ...others] = name;
  return first.toLocaleUpperCase(locale) + others.join('');
}
