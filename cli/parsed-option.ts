import { InvalidArgumentError, Option } from 'commander';

/** Our parsers answer null where the text can't be right; whoever wrote it is told what the option takes. */
export function parsedOption<T>(flags: string, description: string, parse: (text: string) => T | null): Option {
  return new Option(flags, description).argParser((text) => {
    const value = parse(text);
    if (value === null) throw new InvalidArgumentError(description);
    return value;
  });
}
