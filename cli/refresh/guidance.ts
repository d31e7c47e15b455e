import type { VisitTarget } from '../../contract/attempt.ts';
import type { Word } from '../../main/text/create-text.ts';
import { wrapText } from '../wrap-text.ts';

interface Guided {
  readonly upn: string;
  /** What opens; `home`: the cloud's home page, where the person's SharePoint host is not known. */
  readonly target: VisitTarget | 'home';
  readonly isPrivate: boolean;
  /** Null where the person opens the address themselves. */
  readonly browserName: string | null;
  /** Page with a People web part that policy presets; null: any page of SharePoint's. */
  readonly page: string | null;
  /** Whether this program waits for Enter. */
  readonly isAwaited: boolean;
}

/** The steps of a visit, numbered, in the order in which they are taken (domain facts, the guidance). */
export function guidance(
  guided: Guided,
  { word, columns }: { readonly word: Word; readonly columns: number },
): string {
  return stepsOf(guided, word)
    .map((step, index) => wrapText(step, columns, { first: `  ${index + 1}. ` }))
    .join('\n');
}

function stepsOf({ browserName, isAwaited, isPrivate, page, target, upn }: Guided, word: Word): string[] {
  const mode = isPrivate ? 'private' : 'normal';
  const open =
    browserName === null
      ? word('cli.refresh.step.open-yourself')
      : word('cli.refresh.step.open', { browserName, mode });
  return [
    open,
    word('cli.refresh.step.sign-in', { upn }),
    ...(page === null || target === 'photo' || target === 'home' ? [word(`cli.refresh.step.${target}`)] : []),
    ...(page === null || target === 'photo' ? [] : [word('cli.refresh.step.page', { page })]),
    ...(isAwaited ? [word('cli.refresh.step.enter')] : []),
  ];
}
