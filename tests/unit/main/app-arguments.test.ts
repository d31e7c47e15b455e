import { expect, it } from 'vitest';
import { parseAppArguments } from '../../../main/app-arguments.ts';

const NOTHING = { stateDir: undefined, startInDemo: false, startAsStation: false };

it.each([
  [['selfsame'], NOTHING],
  [['selfsame', '--demo', '--state-dir=/tmp/x'], { ...NOTHING, stateDir: '/tmp/x', startInDemo: true }],
  [['selfsame', '--state-dir='], NOTHING],
  [['selfsame', '--user-data-dir=/tmp/y'], NOTHING],
  [['selfsame', '--station', '--demo'], { ...NOTHING, startInDemo: true, startAsStation: true }],
  [['selfsame', '--stations'], NOTHING],
])('reads %j', (argv, expected) => {
  expect(parseAppArguments(argv)).toEqual(expected);
});
