import { createIntl } from '@formatjs/intl';

/** Every argument that a message names, inside plurals too, with its kind. */
export function argumentsOf(message: string, locale: string): readonly string[] {
  const { formatters } = createIntl({ locale, messages: {} });
  const found = new Set<string>();
  collect(formatters.getMessageFormat(message, locale).getAst(), found);
  return [...found].sort();
}

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** formatjs's element types that take no argument: literal text and the `#` of a plural. */
const LITERAL = 0;
const POUND = 7;

function collect(elements: readonly unknown[], found: Set<string>) {
  for (const element of elements as readonly Element[]) {
    if (element.type !== LITERAL && element.type !== POUND) found.add(`${String(element.value)}:${element.type}`);
    for (const option of Object.values(element.options ?? {})) collect(option.value, found);
  }
}
