import path from 'node:path';
import type { Receipt } from '../../../contract/receipt.ts';
import { CITRA, type Control, expect, test, unwrap } from './fixtures.ts';

interface Failed {
  readonly failure: { readonly kind: string; readonly message: string; readonly requestId?: string };
}

const PHOTO = '/photo/$value';
const PUT = { service: 'graph', method: 'PUT', path: PHOTO } as const;

function verdictOf({ places }: Receipt, wanted: string) {
  return places.find(({ place }) => place === wanted)?.verdict;
}

async function putsOf(control: Control): Promise<number> {
  return (await control.state()).requests.filter(({ method }) => method === 'PUT').length;
}

for (const { what, rule, puts } of [
  { what: '429 with Retry-After', rule: { times: 1, action: { status: 429, retryAfterSeconds: 1 } }, puts: 2 },
  { what: '503 twice, then fine', rule: { times: 2, action: { status: 503, retryAfterSeconds: 1 } }, puts: 3 },
  { what: 'a connection cut before the upload arrives', rule: { times: 1, action: { drop: 'before' } }, puts: 2 },
  {
    what: 'an upload that arrives and loses its answer: it is not sent twice',
    rule: { times: 1, action: { drop: 'after' } },
    puts: 1,
  },
]) {
  test(`set survives ${what}`, async ({ selfsameJson, control, portrait }) => {
    const before = await control.person();
    await control.post('faults', { rules: [{ ...PUT, ...rule }] });
    const receipt = await selfsameJson<Receipt>(0, 'set', portrait, '--demo');
    expect(verdictOf(receipt, 'graph')).toBe('same');
    expect((await control.state()).faults).toEqual([]);
    expect(await putsOf(control)).toBe(puts);
    expect((await control.person()).photo?.etag).not.toBe(before.photo?.etag);
    // Nothing was lost on the way: the old photo comes back.
    await selfsameJson(0, 'undo', '--demo');
  });
}

test('reading survives trouble of every service', async ({ selfsameJson, control }) => {
  await control.post('faults', {
    rules: [
      { service: 'graph', method: 'GET', path: '/photo', times: 2, action: { status: 503, retryAfterSeconds: 0 } },
      { service: 'graph', method: 'GET', times: 1, action: { status: 429, retryAfterSeconds: 1 } },
      { service: 'sharepoint', times: 1, action: { drop: 'mid-answer' } },
    ],
  });
  const receipt = await selfsameJson<Receipt>(0, 'diagnose', '--demo');
  expect(receipt.places.map(({ verdict }) => verdict)).not.toContain('unknown');
  expect((await control.state()).faults).toEqual([]);
});

test('set asks until the old photo is no longer served, and says so meanwhile', async ({
  startSelfsame,
  control,
  tenant,
  portrait,
}) => {
  await control.post('faults', { graphServesOldForSeconds: 30 });
  const set = startSelfsame('set', portrait, '--demo');
  await expect.poll(set.stderr, { timeout: 30_000 }).toContain('Asking again in 2 seconds');
  expect(set.stdout()).toBe('');
  await tenant.advance(31 / 3600);
  const { exitCode, stdout, stderr } = await set.ended;
  expect(exitCode, stderr).toBe(0);
  expect(stderr).toContain('Microsoft 365 confirms');
  expect(stdout).toMatch(/Same\s+Profile/);
  expect(await putsOf(control)).toBe(1);
});

test('a change that the policy forbids is refused, and nothing has changed', async ({
  selfsameJson,
  control,
  portrait,
}) => {
  const amina = 'amina@selfsame.example';
  const before = await control.person(amina);
  const { failure } = await selfsameJson<Failed>(3, 'set', portrait, '--demo', '--as', amina);
  expect(failure).toMatchObject({ kind: 'blocked-by-policy', requestId: expect.stringMatching(/./) });
  expect(failure.message).toContain('It is as it was');
  expect(await control.person(amina)).toEqual(before);
  expect(await selfsameJson<Failed>(1, 'undo', '--demo', '--as', amina)).toMatchObject({
    failure: { kind: 'nothing-to-undo' },
  });
});

test('the first photo of somebody without one is set, and undo removes it again', async ({
  selfsameJson,
  control,
  portrait,
}) => {
  const as = ['--demo', '--as', 'linh@selfsame.example'];
  expect(await selfsameJson<Failed>(1, 'show', ...as)).toMatchObject({ failure: { kind: 'no-photo' } });
  expect(verdictOf(await selfsameJson<Receipt>(0, 'set', portrait, ...as), 'graph')).toBe('same');
  await selfsameJson(0, 'show', ...as);
  const undone = await selfsameJson<Receipt>(0, 'undo', ...as);
  expect(verdictOf(undone, 'graph')).toBe('none');
  expect(undone.photo).toMatchObject({ sha256: null, width: null, height: null });
  expect(await selfsameJson<Failed>(1, 'show', ...as)).toMatchObject({ failure: { kind: 'no-photo' } });
  expect((await control.person('linh@selfsame.example')).photo).toBeNull();
});

test('a person without a mailbox gets the photo in its smaller version', async ({ selfsameJson, portrait }) => {
  const receipt = await selfsameJson<Receipt>(0, 'set', portrait, '--demo', '--as', 'juergen@selfsame.example');
  expect(verdictOf(receipt, 'graph')).toBe('same');
});

test('tokens that are turned away in between are renewed', async ({
  startSelfsame,
  selfsameJson,
  control,
  tenant,
  portrait,
}) => {
  await control.post('faults', { graphServesOldForSeconds: 30 });
  const set = startSelfsame('set', portrait, '--demo');
  await expect.poll(set.stderr, { timeout: 30_000 }).toContain('Asking again');
  await control.post('faults', { graphServesOldForSeconds: 0 });
  await control.post(`people/${CITRA}`, { tokensTooOld: true });
  await tenant.advance(31 / 3600);
  const { exitCode, stderr } = await set.ended;
  expect(exitCode, stderr).toBe(0);
  await selfsameJson(0, 'undo', '--demo');
});

test('a session that is ended in between is exit 5, and the old photo can be put back', async ({
  startSelfsame,
  selfsameJson,
  control,
  tenant,
  portrait,
  stateDir,
}) => {
  const before = path.join(stateDir, 'before.jpg');
  const after = path.join(stateDir, 'after.jpg');
  await selfsameJson(0, 'show', '--demo', '--out', before);
  await control.post('faults', { graphServesOldForSeconds: 30 });
  const set = startSelfsame('set', portrait, '--demo');
  await expect.poll(set.stderr, { timeout: 30_000 }).toContain('Asking again');
  await control.post('faults', { graphServesOldForSeconds: 0 });
  await control.post(`people/${CITRA}`, { revoked: true });
  await tenant.advance(31 / 3600);
  const { exitCode, stderr } = await set.ended;
  expect(exitCode).toBe(5);
  expect(stderr).toContain('Microsoft 365 accepted the new photo');
  // Whoever signs in again finds that it had arrived, and gets the old one back.
  await selfsameJson(0, 'undo', '--demo');
  await selfsameJson(0, 'show', '--demo', '--out', after);
  expect(await selfsameJson(0, 'compare', before, after)).toMatchObject({ verdict: 'same' });
});

test('Graph being down is exit 5, and says that nothing changed', async ({ selfsameJson, control, portrait }) => {
  const before = await control.person();
  await control.post('faults', { rules: [{ service: 'graph', action: { status: 503, retryAfterSeconds: 0 } }] });
  for (const args of [['show'], ['set', portrait], ['diagnose']]) {
    const { failure } = await selfsameJson<Failed>(5, ...args, '--demo');
    expect(failure).toMatchObject({ kind: 'service-unavailable', requestId: expect.stringMatching(/./) });
    expect(failure.message).toContain('Nothing was changed');
  }
  expect(await control.person()).toEqual(before);
});

test('Graph going down during the upload is exit 5, and says that the outcome is not known', async ({
  selfsameJson,
  control,
  portrait,
}) => {
  await control.post('faults', {
    rules: [
      { ...PUT, times: 1, action: { drop: 'after' } },
      // The two reads before the upload, and the one that finds out who signed in, pass.
      { service: 'graph', method: 'GET', path: '/photo', skip: 2, action: { drop: 'before' } },
    ],
  });
  const { failure } = await selfsameJson<Failed>(5, 'set', portrait, '--demo');
  expect(failure.kind).toBe('state-unknown');
  expect(failure.message).toContain('Your old photo is kept');
  await control.post('faults', { rules: [] });
  // It had arrived: what was kept brings the old one back.
  expect(verdictOf(await selfsameJson<Receipt>(0, 'undo', '--demo'), 'graph')).toBe('same');
});

test('a connection that never gets through is exit 5', async ({ selfsameJson, control }) => {
  await control.post('faults', { rules: [{ service: 'graph', action: { drop: 'before' } }] });
  expect(await selfsameJson<Failed>(5, 'show', '--demo')).toMatchObject({ failure: { kind: 'offline' } });
});

for (const [what, action, body] of [
  ['that nobody consented to', `people/${CITRA}`, { consent: false }],
  ['that refuses', 'faults', { rules: [{ service: 'sharepoint', action: { status: 403 } }] }],
] as const) {
  test(`SharePoint ${what} is a verdict, not a failure`, async ({ selfsameJson, control }) => {
    await control.post(action, body);
    const { places } = await selfsameJson<Receipt>(1, 'diagnose', '--demo');
    for (const { place, verdict, failure } of places) {
      const isAsked = !place.startsWith('sharepoint');
      expect({ place, verdict }).toEqual({ place, verdict: isAsked ? 'same' : 'refused' });
      // The permission by its name, not by the address of the service that it belongs to.
      expect(failure?.message ?? '').not.toContain('https:');
    }
  });
}

test('--allow-sharepoint asks for the permission, and then SharePoint is read', async ({ selfsame, control }) => {
  await control.post(`people/${CITRA}`, { consent: false });
  const before = await selfsame('diagnose', '--demo');
  expect(before.stdout).toContain('Same in 6 of 6 places');
  expect(before.stdout).toContain('--allow-sharepoint');
  const after = await selfsame('diagnose', '--demo', '--allow-sharepoint');
  expect(after.stdout).toContain('Same in 10 of 10 places');
});

for (const [upn, what, code] of [
  ['omar@selfsame.example', 'a disabled account', '50057'],
  ['aoife@selfsame.example', 'somebody whom the app is not assigned to', '50105'],
] as const) {
  test(`${what} is refused at sign-in`, async ({ selfsame, selfsameJson, tenant }) => {
    expect(tenant.owned).toBe(true);
    const { failure } = await selfsameJson<Failed>(3, 'show', '--demo', '--as', upn);
    expect(failure).toMatchObject({ kind: 'sign-in-refused', code });
    expect((await selfsame('diagnose', '--demo', '--as', upn)).stderr).toContain(code);
  });
}

test.describe('interrupted', () => {
  test.skip(process.platform === 'win32', 'Windows ends another process without asking it first');

  test('Ctrl+C is exit 4, and says that the photo may have changed', async ({
    startSelfsame,
    selfsameJson,
    control,
    portrait,
  }) => {
    await control.post('faults', { graphServesOldForSeconds: 600 });
    const waiting = startSelfsame('set', portrait, '--demo');
    await expect.poll(waiting.stderr, { timeout: 30_000 }).toContain('Asking again');
    waiting.process.kill('SIGINT');
    const stopped = await waiting.ended;
    expect(stopped).toMatchObject({ exitCode: 4, stdout: '' });
    expect(unwrap(stopped.stderr)).toContain('Microsoft 365 accepted the new photo but has not shown it yet');
    await control.post('faults', { graphServesOldForSeconds: 0 });
    await control.post('clock', { advanceHours: 1 });
    await selfsameJson(0, 'undo', '--demo');
  });

  test('Ctrl+C while the picture is on its way is exit 4, and keeps the old photo', async ({
    startSelfsame,
    selfsameJson,
    control,
    portrait,
  }) => {
    await control.post('faults', { rules: [{ ...PUT, action: { latencyMs: 3000 } }] });
    const uploading = startSelfsame('set', portrait, '--demo');
    await expect.poll(uploading.stderr, { timeout: 30_000 }).toContain('Old photo kept');
    uploading.process.kill('SIGINT');
    const { exitCode, stderr } = await uploading.ended;
    expect(exitCode).toBe(4);
    expect(unwrap(stderr)).toContain('it is not known whether Microsoft 365 has the new photo');
    await selfsameJson(0, 'undo', '--demo');
  });
});
