import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createText, type Text } from './create-text.ts';

const TextContext = createContext<Text>(createText('en'));

interface TextProviderProps {
  readonly locale: string;
  readonly children: ReactNode;
}

export function TextProvider({ locale, children }: TextProviderProps) {
  const text = useMemo(() => createText(locale), [locale]);
  return <TextContext value={text}>{children}</TextContext>;
}

/** The wording of the locale in use. */
export function useText(): Text {
  return useContext(TextContext);
}
