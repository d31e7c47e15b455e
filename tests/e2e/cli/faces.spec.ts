import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding, PictureFacts } from '../../../contract/photo.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import { heicFixture } from '../../fixtures/pictures/heic-pictures.ts';
import { texturedPicture } from '../../fixtures/pictures/make-picture.ts';
import { expect, test, unwrap } from './fixtures.ts';

interface Failed {
  readonly failure: {
    readonly kind: string;
    readonly message: string;
    readonly measures?: readonly string[];
    readonly findings?: readonly Finding[];
  };
}

interface Prepared {
  readonly faceAnalysis: PictureFacts['faceAnalysis'];
  readonly findings: readonly Finding[];
}

const configure = (stateDir: string, settings: object | string) =>
  writeFile(path.join(stateDir, 'config.json'), typeof settings === 'string' ? settings : JSON.stringify(settings));

async function faceless(stateDir: string): Promise<string> {
  const file = path.join(stateDir, 'wall.jpg');
  await writeFile(file, await texturedPicture(900, 900).jpeg().toBuffer());
  return file;
}

test('a photo without a face: said, but published where no policy holds it back', async ({
  selfsame,
  selfsameJson,
  tenant,
  stateDir,
}) => {
  expect(tenant.owned).toBe(true);
  const file = await faceless(stateDir);
  const out = path.join(stateDir, 'out.jpg');
  const prepared = await selfsameJson<Prepared>(0, 'prepare', file, out);
  expect(prepared.faceAnalysis).toBe('done');
  expect(prepared.findings[0]).toMatchObject({
    measure: 'SingleFacePresent',
    severity: 'hard',
    advice: expect.stringContaining('No face was found'),
  });
  const spoken = await selfsame('prepare', file, out);
  expect(spoken.exitCode).toBe(0);
  expect(unwrap(spoken.stderr)).toContain('✗ No face was found, so the middle was taken.');
  const set = await selfsame('set', file, '--demo');
  expect(set.exitCode, set.stderr).toBe(0);
  expect(unwrap(set.stderr)).toContain('✗ No face was found, so the middle was taken.');
});

test('under policy it is held back before anybody signs in, and goes through with a reason', async ({
  selfsame,
  selfsameJson,
  control,
  stateDir,
}) => {
  const file = await faceless(stateDir);
  await configure(stateDir, { blockUnusablePhotos: true });
  const before = await control.person();
  const { failure } = await selfsameJson<Failed>(1, 'set', file, '--demo');
  expect(failure).toMatchObject({
    kind: 'photo-unusable',
    measures: expect.arrayContaining(['SingleFacePresent']),
    message: expect.stringContaining('--override'),
  });
  expect(failure.findings?.[0]?.advice).toContain('No face was found');
  const spoken = await selfsame('set', file, '--demo');
  expect(spoken).toMatchObject({ exitCode: 1, stdout: '' });
  expect(unwrap(spoken.stderr)).toContain('✗ No face was found');
  expect(unwrap(spoken.stderr)).toContain('give your reason with --override: head-covering');
  expect((await control.state()).requests).toEqual([]);
  expect(await control.person()).toEqual(before);

  const receipt = await selfsameJson<Receipt>(0, 'set', file, '--demo', '--override', 'other:The wall is me');
  expect(receipt.action).toBe('set');
  const audit = await readFile(path.join(stateDir, 'demo/client/audit.jsonl'), 'utf8');
  const [override] = audit.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)));
  expect(override).toMatchObject({
    action: 'override',
    override: { reason: 'other', note: 'The wall is me', measures: failure.measures },
  });
});

test('a portrait with a face needs no reason', async ({ selfsameJson, tenant, stateDir, portrait }) => {
  expect(tenant.owned).toBe(true);
  await configure(stateDir, { blockUnusablePhotos: true });
  expect(await selfsameJson<Receipt>(0, 'set', portrait, '--demo')).toMatchObject({ action: 'set' });
});

test('with face analysis off nothing is said about faces but that', async ({
  selfsame,
  selfsameJson,
  stateDir,
  portrait,
}) => {
  const out = path.join(stateDir, 'out.jpg');
  const { images: sighted } = await selfsameJson<{ images: readonly PictureFacts[] }>(0, 'inspect', portrait);
  expect(sighted[0]).toMatchObject({ faceAnalysis: 'done', faces: [expect.anything()] });
  await configure(stateDir, { faceAnalysis: false });
  const { images } = await selfsameJson<{ images: readonly PictureFacts[] }>(0, 'inspect', portrait);
  expect(images[0]).toMatchObject({ faceAnalysis: 'off', faces: [] });
  expect(await selfsameJson<Prepared>(0, 'prepare', await faceless(stateDir), out)).toMatchObject({
    faceAnalysis: 'off',
    findings: [],
  });
  expect(unwrap((await selfsame('prepare', portrait, out)).stderr)).toContain(
    '! Looking for faces is switched off, so the middle was taken.',
  );
});

test('with HEIC off, prepare and set refuse it by name', async ({ selfsameJson, stateDir }) => {
  const file = path.join(stateDir, 'IMG_0001.HEIC');
  await writeFile(file, heicFixture('portrait'));
  await configure(stateDir, { heicAllowed: false });
  const refused = { failure: { kind: 'unsupported-format', format: 'HEIC' } };
  expect(await selfsameJson(2, 'prepare', file, path.join(stateDir, 'out.jpg'))).toMatchObject(refused);
  expect(await selfsameJson(2, 'set', file, '--demo')).toMatchObject(refused);
});

test('a broken configuration is told by every command but the doctor, which goes on', async ({
  selfsameJson,
  stateDir,
  portrait,
}) => {
  const out = path.join(stateDir, 'out.jpg');
  await configure(stateDir, { heicAllowed: 'no' });
  for (const args of [
    ['inspect', portrait],
    ['prepare', portrait, out],
    ['compare', portrait, portrait],
    ['set', portrait, '--demo'],
  ]) {
    const { failure } = await selfsameJson<Failed>(2, ...args);
    expect(failure).toMatchObject({ kind: 'bad-configuration', setting: 'heicAllowed' });
  }
  const { checks } = await selfsameJson<{ checks: readonly { id: string; state: string }[] }>(1, 'doctor');
  const states = Object.fromEntries(checks.map(({ id, state }) => [id, state]));
  expect(states).toMatchObject({ configuration: 'failed', pictures: 'ok' });
});
