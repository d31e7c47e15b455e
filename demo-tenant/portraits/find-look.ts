import type { Look } from './look.ts';
import { baldGoatee, croppedShortBeard, fullBeard, recedingGrey, sidePartGlasses } from './looks-men.ts';
import { curlyHair, drapedScarf, longBlackHair, wrappedScarf } from './looks-women-dark.ts';
import { blackBob, redWaves, silverBob } from './looks-women-fair.ts';
import { COLLEAGUES } from './recipes-colleagues.ts';
import { MEN } from './recipes-men.ts';
import { MORE_WOMEN } from './recipes-more-women.ts';
import { WOMEN } from './recipes-women.ts';

/** Whose look is whose, by the name before the `@`. */
const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>([
  ['citra', longBlackHair],
  ['siti', wrappedScarf],
  ['amina', drapedScarf],
  ['ngozi', curlyHair],
  ['ingrid', silverBob],
  ['aoife', redWaves],
  ['linh', blackBob],
  ['chidi', croppedShortBeard],
  ['juergen', recedingGrey],
  ['minh', sidePartGlasses],
  ['omar', fullBeard],
  ['arjun', baldGoatee],
  ...WOMEN,
  ...MORE_WOMEN,
  ...MEN,
  ...COLLEAGUES,
]);

/** A name without a look of its own gets one by its letters: the same each time, shared with somebody else. */
export function findLook(upn: string): Look {
  const name = upn.toLowerCase().split(/[@_]/)[0] ?? '';
  return LOOKS.get(name) ?? lookByLetters(name);
}

function lookByLetters(name: string): Look {
  const looks = [...LOOKS.values()];
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
  return looks[sum % looks.length] ?? longBlackHair;
}
