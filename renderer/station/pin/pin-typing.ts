import type { TypingAction } from '../keyboard/typing.ts';

export const LEAST_DIGITS = 4;
const MOST_DIGITS = 12;

/** A PIN as it is typed: digits alone, at most twelve, in whatever script the keyboard writes them. */
export function reducePin(pin: string, action: TypingAction): string {
  switch (action.type) {
    case 'letter':
      return digitsOf(pin + action.letter);
    case 'deleted':
      return pin.slice(0, -1);
    case 'changed':
      return digitsOf(action.text);
    case 'more-toggled':
      return pin;
  }
}

/** Arabic and Persian keyboards write other figures for the same digits. */
function digitsOf(text: string): string {
  const western = text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
  return western.replaceAll(/\D/g, '').slice(0, MOST_DIGITS);
}
