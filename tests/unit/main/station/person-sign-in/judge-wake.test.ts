import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPortrait } from '../../../../../demo-tenant/portraits/draw-portrait.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import type { FinishedPhoto } from '../../../../../main/photo/pictures.ts';
import type { MeasuredVisit } from '../../../../../main/refresh/measure-visit.ts';
import { judgeWake } from '../../../../../main/station/person-sign-in/judge-wake.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';

const pictures = createInProcessPictures();
const at = '2026-11-25T10:00:00.000Z';
const asked = { signedInAs: 'citra@selfsame.example', requestedAt: at };
const copy = { place: 'sharepoint-userphoto-L', asOf: at, from: 'x', failure: null, picture: null } as const;

let citra: FinishedPhoto;
let budi: FinishedPhoto;

beforeAll(async () => {
  const finished = async (upn: string) =>
    expectValue(await pictures.prepare(await drawPortrait(upn, 'new'), 'auto'));
  citra = await finished('citra@selfsame.example');
  budi = await finished('budi@selfsame.example');
});

afterAll(() => pictures.dispose());

async function serves({ photo: { jpeg } }: FinishedPhoto): Promise<MeasuredVisit> {
  const bytes = Buffer.from(jpeg);
  return {
    ...asked,
    end: null,
    copy: { ...copy, picture: { bytes, print: expectValue(await pictures.print(bytes)) } },
  };
}

it('goes by pixels', async () => {
  expect(await judgeWake(await serves(citra), citra, pictures)).toBe('same');
  expect(await judgeWake(await serves(budi), citra, pictures)).toBe('other');
});

it.each<[string, MeasuredVisit, string]>([
  ['no photo', { ...asked, end: null, copy }, 'other'],
  [
    'an answer that is none',
    { ...asked, end: null, copy: { ...copy, failure: { kind: 'unexpected-answer' } } },
    'asked',
  ],
  ['a lost answer', { ...asked, end: 'offline', failure: null }, 'asked'],
  ['no request', { end: 'wrong-person', signedInAs: 'b', requestedAt: null, failure: null }, 'not-asked'],
])('takes %s for what it is', async (_name, visit, word) => {
  expect(await judgeWake(visit, citra, pictures)).toBe(word);
});
