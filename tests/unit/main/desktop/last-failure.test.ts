import { expect, it } from 'vitest';
import { createLastFailure } from '../../../../main/desktop/last-failure.ts';
import type { Workplace } from '../../../../main/desktop/workplace.ts';
import { createText } from '../../../../main/text/create-text.ts';
import { FakeEntra } from '../../../fakes/fake-entra.ts';

const SITI = 'siti@selfsame.example';
const REFUSED = { kind: 'sign-in-refused', code: '50105' } as const;

function lastFailureIn(workplace: Pick<Workplace, 'connection'> | null) {
  return createLastFailure({ workplace: workplace as Workplace | null }, createText('en'));
}

it('explains what failed last, to whom it was about', () => {
  const last = lastFailureIn({ connection: new FakeEntra().connection });
  expect(last.explain(null)).toEqual([]);
  last.remember(null, REFUSED);
  expect(last.explain(null)).toMatchObject([{ id: 'app-not-assigned', remedies: [{ who: 'admin' }] }]);
  expect(last.explain(SITI)).toEqual([]);
  last.remember(null, null);
  expect(last.explain(null)).toEqual([]);
});

it('has no cause where the failure says it all', () => {
  const last = lastFailureIn({ connection: new FakeEntra().connection });
  last.remember(null, { kind: 'sign-in-cancelled' });
  expect(last.explain(null)).toEqual([]);
});

it('explains nothing where no tenant is open', () => {
  const last = lastFailureIn(null);
  last.remember(null, REFUSED);
  expect(last.explain(null)).toEqual([]);
});
