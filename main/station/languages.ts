/** Languages that the station's page has words in: `assets/locales/station`. */
export const STATION_LOCALES = ['en', 'id', 'ar'] as const;

/** Languages to choose from: policy's order, of those that there are words for; all of them where policy names none. */
export function offeredLanguages(
  wanted: readonly string[] | null,
  locales: readonly string[],
): readonly [string, ...string[]] {
  const named = (wanted ?? []).flatMap((locale) => pickLanguage(locale, locales) ?? []);
  const [first = 'en', ...others] = new Set(named.length > 0 ? named : locales);
  return [first, ...others];
}

/** The very language, else one that only its region tells apart: `pt-BR` is served by `pt`, and `en` by `en-GB`. */
export function pickLanguage(wanted: string, languages: readonly string[]): string | undefined {
  const language = languageOf(wanted);
  return (
    languages.find((one) => one.toLowerCase() === wanted.toLowerCase()) ??
    languages.find((one) => one.toLowerCase() === language) ??
    languages.find((one) => languageOf(one) === language)
  );
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
