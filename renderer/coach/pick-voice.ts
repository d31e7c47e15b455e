type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** The voice for a language: one of this computer before one of a service, the system's favourite before others. */
export function pickVoice<V extends Voice>(voices: readonly V[], locale: string): V | null {
  const language = languageOf(locale);
  const fitting = voices.filter(({ lang }) => languageOf(lang) === language);
  const rank = (voice: V) => Number(voice.localService) * 2 + Number(voice.default);
  return fitting.reduce<V | null>(
    (best, voice) => (best === null || rank(voice) > rank(best) ? voice : best),
    null,
  );
}

/** Some systems write `en_GB`, and `in` for Indonesian. */
function languageOf(tag: string): string {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return language === 'in' ? 'id' : language;
}
