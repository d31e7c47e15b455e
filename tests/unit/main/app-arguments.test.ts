import { expect, it } from 'vitest';
import { parseAppArguments } from '../../../main/app-arguments.ts';

it.each([
  [['selfsame'], { stateDir: undefined, startInDemo: false }],
  [['selfsame', '--demo', '--state-dir=/tmp/x'], { stateDir: '/tmp/x', startInDemo: true }],
  [['selfsame', '--state-dir='], { stateDir: undefined, startInDemo: false }],
  [['selfsame', '--user-data-dir=/tmp/y'], { stateDir: undefined, startInDemo: false }],
])('reads %j', (argv, expected) => {
  expect(parseAppArguments(argv)).toEqual(expected);
});
