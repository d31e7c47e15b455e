import { Command, CommanderError, Option } from 'commander';
import { expect, it } from 'vitest';
import { localeArgument, separateDemo } from '../../../cli/common-options.ts';
import { usageText } from '../../../cli/usage-text.ts';
import { createText } from '../../../main/text/create-text.ts';

/** What commander itself ends with, so that a change of its sentences shows. */
function usageOf(args: readonly string[]): string {
  const program = new Command('selfsame').exitOverride().configureOutput({ writeErr: () => undefined });
  program
    .command('show')
    .argument('<image>')
    .addOption(new Option('--size <pixels>').choices(['48']));
  program.command('set');
  program.command('report').addOption(new Option('--all').conflicts('few')).addOption(new Option('--few'));
  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return usageText(error, createText('en'));
    throw error;
  }
  throw new Error('expected wrong usage');
}

it.each([
  [['shwo'], 'There is no command shwo; selfsame --help lists them. Did you mean show?'],
  [['show'], 'image is missing; the help of the command tells what is expected.'],
  [['show', 'a', 'b'], 'There are more arguments than show takes; the help of the command tells what is expected.'],
  [['show', 'a', '--colour'], 'There is no option --colour here; the help of the command lists them.'],
  [['show', 'a', '--size'], '--size <pixels> needs a value.'],
  [['report', '--all', '--few'], '--all and --few contradict each other.'],
  [[], 'A command is missing; selfsame --help lists them.'],
])('%j: %s', (args, text) => {
  expect(usageOf(args)).toBe(text);
});

it('names the value that is not valid', () => {
  expect(usageOf(['show', 'a', '--size', '49'])).toContain('49 is not valid for --size <pixels>.');
});

it.each([
  [['show', '--locale', 'id'], 'id'],
  [['--locale=id', 'show'], 'id'],
  [['show'], undefined],
  [['show', '--locale'], undefined],
])('the language of %j is %s', (argv, locale) => {
  expect(localeArgument(argv)).toBe(locale);
});

it('a bare --demo takes no value', () => {
  expect(separateDemo(['set', '--demo', 'a.jpg'])).toEqual(['set', '--demo=', 'a.jpg']);
  expect(separateDemo(['set', '--demo=file', 'a.jpg'])).toEqual(['set', '--demo=file', 'a.jpg']);
});
