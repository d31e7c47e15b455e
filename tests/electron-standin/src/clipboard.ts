import type * as E from 'electron';

let text = '';

/** Text only, and of this process only: the machine's clipboard is left alone. */
export const clipboard = {
  clear: () => {
    text = '';
  },
  readText: async () => text,
  writeText: async (value: string) => {
    text = value;
  },
} satisfies Pick<E.Clipboard, 'clear' | 'readText' | 'writeText'>;
