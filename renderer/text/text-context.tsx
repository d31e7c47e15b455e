import { createContext, useContext } from 'react';
import type { Text } from './text.ts';

const TextContext = createContext<Text | null>(null);

/** Its `value` is the wording for everything inside. */
export const TextProvider = TextContext.Provider;

/** The wording of the locale in use. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null) throw new Error('Expected a TextProvider around what uses text; there is none');
  return text;
}
