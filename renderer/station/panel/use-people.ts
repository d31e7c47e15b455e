import { useEffect, useState } from 'react';
import type { ListedPerson } from '../../../contract/station/listed-person.ts';
import type { OperatorPanel } from '../../../contract/station/operator-panel.ts';

/** As many as main gives at a time. */
export const PAGE_SIZE = 50;

/** Fingers that are still typing ask nothing. */
const SETTLED_MS = 200;

interface PeoplePage {
  /** Null before the first answer. */
  readonly people: readonly ListedPerson[] | null;
  readonly total: number;
}

/** One page of today's list, read anew where what is looked for, the page or `counts` changes. */
export function usePeople(text: string, counts: OperatorPanel['counts']) {
  const [offset, setOffset] = useState(0);
  const [page, setPage] = useState<PeoplePage>({ people: null, total: 0 });
  const { done, missing, waiting, declined, elsewhere } = counts;
  const news = [done, missing, waiting, declined, elsewhere].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with `news` somebody on the list is further.
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void window.station.operator.listPeople({ text: text.trim(), offset }).then((answer) => {
        if (isWanted) setPage(answer);
      });
    }, SETTLED_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, offset, news]);
  return { ...page, offset, turnTo: setOffset };
}
