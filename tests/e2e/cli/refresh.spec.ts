import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Receipt } from '../../../contract/receipt.ts';
import { CITRA, expect, test, unwrap } from './fixtures.ts';

const PHOTO_PAGE = 'sharepoint-userphoto-L';

function verdictOf({ places }: Pick<Receipt, 'places'>, wanted: string) {
  return places.find(({ place }) => place === wanted)?.verdict;
}

test.setTimeout(120_000);

test('a visit in vain on the same day, and one that makes SharePoint catch up a day later', async ({
  selfsame,
  selfsameJson,
  portrait,
  tenant,
  control,
  stateDir,
}) => {
  await selfsameJson(0, 'set', portrait, '--demo');

  const inVain = await selfsame('refresh', '--demo', '--as', CITRA);
  expect(inVain.exitCode).toBe(1);
  expect(unwrap(inVain.stderr)).toContain('Signed in anew, as in a private window ✓ SharePoint opened');
  expect(unwrap(inVain.stderr)).toContain('Own photo requested, once');
  expect(unwrap(inVain.stdout)).toContain(
    'SharePoint still serves the old one. It is reported to ask about once a day',
  );

  await tenant.advance(25);
  const file = path.join(stateDir, 'receipt.json');
  const caughtUp = await selfsameJson<Receipt>(0, 'refresh', '--demo', '--as', CITRA, '--report', file);
  expect(caughtUp).toMatchObject({
    action: 'refresh',
    report: file,
    attempt: { way: 'walk', end: 'caught-up', requestedAt: expect.stringMatching(/Z$/), wipe: null },
  });
  expect(caughtUp.attempt?.signedInAs).toContain(CITRA);
  expect(caughtUp.attempt?.before.map(({ verdict }) => verdict)).toEqual(['older', 'older', 'older', 'older']);
  expect(verdictOf(caughtUp, PHOTO_PAGE)).toBe('same');
  expect(caughtUp.history.map((entry) => verdictOf(entry, 'sharepoint-thumbnail-L'))).toEqual([
    'older',
    'older',
    'same',
  ]);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    action: 'refresh',
    attempt: { end: 'caught-up' },
  });

  const before = (await control.state()).requests.length;
  const again = await selfsame('refresh', '--demo');
  expect(again.exitCode).toBe(0);
  expect(unwrap(again.stderr)).toContain('There is nothing to refresh; --anyway visits it all the same.');
  const asked = (await control.state()).requests.slice(before).map(({ path: one }) => one.toLowerCase());
  expect(asked.filter((one) => one.includes('userphoto.aspx'))).toEqual([]);

  const anyway = await selfsameJson<Receipt>(0, 'refresh', '--demo', '--anyway');
  expect(anyway.attempt?.end).toBe('caught-up');
});

test.describe('a visit that is stopped', () => {
  for (const [cause, end, says] of [
    ['device-required', 'device-refused', 'can’t be shown here (code 53000)'],
    ['wrong-account', 'wrong-person', 'somebody else. Nothing was requested'],
  ] as const) {
    test(`${cause} is the first cause`, async ({ selfsame, selfsameJson, control }) => {
      await control.post(`people/${CITRA}`, { cause });
      const receipt = await selfsameJson<Receipt>(1, 'refresh', '--demo', '--as', CITRA);
      expect(receipt.causes[0]?.id).toBe(cause);
      expect(receipt.attempt).toMatchObject({ end, requestedAt: null });
      expect(verdictOf(receipt, PHOTO_PAGE)).toBeUndefined();
      expect(unwrap((await selfsame('refresh', '--demo', '--as', CITRA)).stdout)).toContain(says);
      const asked = (await control.state()).requests.map(({ path: one }) => one.toLowerCase());
      expect(asked.filter((one) => one.includes('userphoto.aspx'))).toEqual([]);
    });
  }
});

test('--no-open prints the steps and the address, and claims only what a token can measure', async ({
  selfsame,
  selfsameJson,
  portrait,
  control,
}) => {
  await selfsameJson(0, 'set', portrait, '--demo');
  const { sharePoint } = await control.person();
  const spoken = await selfsame('refresh', '--demo', '--no-open', '--private');
  expect(spoken.exitCode).toBe(1);
  expect(spoken.stderr).toMatch(/ {2}1\. Open a private window[\s\S]* {2}2\. Sign in as citra@selfsame\.example/);
  expect(spoken.stderr).not.toContain('press Enter');
  expect(spoken.stderr).toMatch(
    /\nhttp:\/\/[\w-]+\.sharepoint\.localhost:\d+\/_layouts\/15\/userphoto\.aspx\?size=L&accountname=citra%40selfsame\.example&t=\d+\n/,
  );
  const { attempt } = await selfsameJson<Receipt>(1, 'refresh', '--demo', '--no-open', '--target', 'onedrive');
  expect(attempt).toMatchObject({
    way: 'browser-normal',
    end: 'still-old',
    requestedAt: null,
    signedInAs: null,
  });
  // Nobody opened the address, so nothing of the day is spent.
  expect((await control.person()).sharePoint).toEqual(sharePoint);
});

test('what can’t be done is said before anything is', async ({ selfsame, selfsameJson, stateDir }) => {
  const forOther = await selfsame('refresh', '--demo', '--for', 'budi@selfsame.example');
  expect(forOther).toMatchObject({ exitCode: 2, stdout: '' });
  expect(unwrap(forOther.stderr)).toContain('Nobody can refresh SharePoint for somebody else');
  for (const args of [
    ['--browser', 'safari'],
    ['--target', 'https://example.com'],
    ['--wait', 'long'],
    ['--report', 'report.exe'],
    ['--report', 'r.html', '--report-names', '--no-names'],
  ]) {
    const { failure } = await selfsameJson<{ failure: { kind: string } }>(2, 'refresh', '--demo', ...args);
    expect(failure.kind).toBe('wrong-usage');
  }
  await expect(stat(path.join(stateDir, 'report.exe'))).rejects.toThrow('ENOENT');
});
