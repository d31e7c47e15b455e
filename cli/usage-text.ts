import type { CommanderError } from 'commander';
import type { Word } from '../main/text/create-text.ts';

const KEYS: Readonly<Record<string, string>> = {
  'commander.help': 'cli.usage.no-command',
  'commander.unknownCommand': 'cli.usage.unknown-command',
  'commander.unknownOption': 'cli.usage.unknown-option',
  'commander.missingArgument': 'cli.usage.missing-argument',
  'commander.optionMissingArgument': 'cli.usage.missing-value',
  'commander.excessArguments': 'cli.usage.too-many-arguments',
  'commander.invalidArgument': 'cli.usage.invalid',
  'commander.conflictingOption': 'cli.usage.conflict',
};

/** Wrong usage in the language asked for. Commander tells what it is about only in its own sentence, in quotes. */
export function usageText({ code, message }: Pick<CommanderError, 'code' | 'message'>, word: Word): string {
  const key = KEYS[code];
  if (key === undefined) return message.replace(/^error: /, '');
  const [name = '', value = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  const expected = message.split(' is invalid. ')[1] ?? '';
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1] ?? '';
  const text = word(key, { name, value, expected });
  return suggestion === '' ? text : `${text} ${word('cli.usage.did-you-mean', { suggestion })}`;
}
