import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Receipt } from '../../../contract/receipt.ts';
import { CITRA, expect, test, unwrap } from './fixtures.ts';

test.setTimeout(120_000);

test.describe('watch', () => {
  test('ends at once where all is the same', async ({ selfsame, selfsameJson, tenant }) => {
    expect(tenant.owned).toBe(true);
    const receipt = await selfsameJson<Receipt>(0, 'watch', '--demo');
    expect(receipt).toMatchObject({ action: 'watch', person: { upn: CITRA } });
    expect((await selfsame('watch', '--demo', '--as', tenant.descriptor.admin, '--for', CITRA)).exitCode).toBe(0);
  });

  test('gives up after its time with what it knows', async ({ selfsameJson, portrait, tenant }) => {
    expect(tenant.owned).toBe(true);
    await selfsameJson(0, 'set', portrait, '--demo');
    const receipt = await selfsameJson<Receipt>(1, 'watch', '--demo', '--for-hours', '0.001');
    expect(receipt.action).toBe('watch');
  });

  test('Ctrl+C ends it with the last answer', async ({ selfsameJson, startSelfsame, portrait, tenant }) => {
    // Windows ends another process without asking it first.
    if (process.platform === 'win32') return;
    expect(tenant.owned).toBe(true);
    await selfsameJson(0, 'set', portrait, '--demo');
    const watching = startSelfsame('watch', '--demo');
    await expect.poll(watching.stderr, { timeout: 30_000 }).toContain('Asking again at');
    watching.process.kill('SIGINT');
    const { exitCode, stdout, stderr } = await watching.ended;
    expect(exitCode).toBe(4);
    expect(unwrap(stderr)).toContain('Same in 6 of 10 places');
    expect(stdout).toContain('◷ Older photo');
  });
});

test('diagnose writes a report that keeps names and pictures to itself where it is told to', async ({
  selfsame,
  selfsameJson,
  tenant,
  stateDir,
}) => {
  expect(tenant.owned).toBe(true);
  const open = path.join(stateDir, 'open.html');
  const spoken = await selfsame('diagnose', '--demo', '--report', open);
  expect(spoken).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(open) });
  const openText = await readFile(open, 'utf8');
  expect(openText).toContain('Citra Dewi');
  expect(openText).toContain('data:image/jpeg;base64,');
  expect(openText).not.toMatch(/eyJ|\/control\/|<script/);

  const masked = path.join(stateDir, 'masked.html');
  await selfsameJson(0, 'diagnose', '--demo', '--report', masked, '--no-names', '--no-pictures');
  const maskedText = await readFile(masked, 'utf8');
  expect(maskedText).not.toMatch(/citra|Dewi|data:image/i);

  const record = path.join(stateDir, 'record.json');
  const receipt = await selfsameJson<Receipt>(0, 'diagnose', '--demo', '--report', record);
  expect(receipt).toMatchObject({ report: record });
  expect(JSON.parse(await readFile(record, 'utf8'))).toMatchObject({ action: 'diagnose', person: receipt.person });
});

test('a failed diagnosis names its cause', async ({ selfsame, selfsameJson, control }) => {
  await control.post(`people/${CITRA}`, { cause: 'app-not-assigned' });
  const { causes, failure } = await selfsameJson<Receipt & { failure: object }>(3, 'diagnose', '--demo');
  expect(failure).toMatchObject({ kind: 'sign-in-refused', code: '50105' });
  expect(causes[0]).toMatchObject({ id: 'app-not-assigned', remedies: expect.arrayContaining([]) });
  const spoken = await selfsame('diagnose', '--demo');
  expect(spoken).toMatchObject({ exitCode: 3, stdout: '' });
  expect(unwrap(spoken.stderr)).toMatch(/50105 .*1\. .*Your IT department:/);
});
