/** What has been typed, and which page of letters is in front. */
export interface Typing {
  readonly text: string;
  readonly isMore: boolean;
}

export const NOTHING_TYPED: Typing = { text: '', isMore: false };

export type TypingAction =
  /** By the on-screen keyboard. */
  | { readonly type: 'letter'; readonly letter: string }
  | { readonly type: 'deleted' }
  | { readonly type: 'more-toggled' }
  /** By a keyboard of the machine, or all at once. */
  | { readonly type: 'changed'; readonly text: string };

/** No name is longer. */
export const LONGEST_TEXT = 100;

export function reduceTyping(typing: Typing, action: TypingAction): Typing {
  switch (action.type) {
    case 'letter':
      // Back to the usual letters: of the others one is wanted at a time.
      return { text: (typing.text + action.letter).slice(0, LONGEST_TEXT), isMore: false };
    case 'deleted':
      return { ...typing, text: withoutLast(typing.text) };
    case 'more-toggled':
      return { ...typing, isMore: !typing.isMore };
    case 'changed':
      return { ...typing, text: action.text.slice(0, LONGEST_TEXT) };
  }
}

/** Without the last of what people count as one letter. */
function withoutLast(text: string): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const last = letters.at(-1);
  return last === undefined ? '' : text.slice(0, last.index);
}
