import type { CommandContext } from './command-context.ts';
import type { Terminal } from './terminal.ts';

/** What text for people is made for: a language, a width, and how much they want to know. */
export interface TextPage extends Pick<CommandContext, 'word' | 'locale'> {
  readonly terminal: Pick<Terminal, 'columns' | 'hasColour'>;
  readonly isVerbose: boolean;
}

/** A time of a service, ISO 8601 UTC, in the reader's own words and time zone. */
export function sayTime(time: string, { locale }: Pick<TextPage, 'locale'>): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(new Date(time));
}
