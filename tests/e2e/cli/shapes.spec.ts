import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { plainText } from '../../fixtures/pictures/bad-pictures.ts';
import { texturedPicture } from '../../fixtures/pictures/make-picture.ts';
import { CITRA, expect, test, unwrap } from './fixtures.ts';

async function makeSmall(folder: string): Promise<string> {
  const file = path.join(folder, 'small.png');
  await writeFile(file, await texturedPicture(300, 200).png().toBuffer());
  return file;
}

const NUMBER = expect.any(Number);
const POINT = { x: NUMBER, y: NUMBER };
const RECTANGLE = { left: NUMBER, top: NUMBER, width: NUMBER, height: NUMBER };
const SUGGESTED = { ...RECTANGLE, angle: NUMBER, turn: 0 };

test('inspect: every picture in the order given, the unreadable ones too', async ({
  selfsameJson,
  selfsame,
  portrait,
  stateDir,
}) => {
  const letter = path.join(stateDir, 'letter.jpg');
  await writeFile(letter, plainText());
  const small = await makeSmall(stateDir);
  const files = [portrait, letter, path.join(stateDir, 'absent.jpg'), small];
  const { images } = await selfsameJson<{ images: readonly object[] }>(2, 'inspect', ...files);
  expect(images).toEqual([
    {
      file: portrait,
      ok: true,
      format: 'jpeg',
      width: 1800,
      height: 2400,
      turn: 0,
      faceAnalysis: 'done',
      faces: [
        {
          box: RECTANGLE,
          eyes: { left: POINT, right: POINT },
          roll: expect.any(Number),
          yaw: expect.any(Number),
          pitch: expect.any(Number),
          crop: SUGGESTED,
        },
      ],
      crop: SUGGESTED,
      findings: [],
    },
    {
      file: letter,
      ok: false,
      failure: { kind: 'not-a-picture', message: expect.stringContaining('not a picture') },
    },
    {
      file: files[2],
      ok: false,
      failure: expect.objectContaining({ kind: 'unreadable-file', name: 'absent.jpg' }),
    },
    expect.objectContaining({
      ok: true,
      format: 'png',
      width: 300,
      faces: [],
      findings: expect.arrayContaining([
        {
          measure: 'SingleFacePresent',
          value: 0,
          threshold: 1,
          severity: 'hard',
          detail: 'none',
          advice: expect.stringContaining('No face was found'),
        },
        {
          measure: 'Resolution',
          value: expect.any(Number),
          threshold: expect.any(Number),
          severity: 'soft',
          advice: expect.stringContaining('will look soft'),
        },
      ]),
    }),
  ]);
  const { exitCode, stdout } = await selfsame('inspect', ...files);
  expect(exitCode).toBe(2);
  for (const file of files) expect(stdout).toContain(`${file}\n`);
  await selfsameJson(0, 'inspect', portrait);
  // A hard finding: nobody is in the second.
  await selfsameJson(1, 'inspect', portrait, small);
});

test('prepare: the photo on disk is what was told', async ({ selfsameJson, portrait, stateDir }) => {
  const out = path.join(stateDir, 'out.jpg');
  const prepared = await selfsameJson(0, 'prepare', portrait, out, '--crop', '100,200,1200,1200');
  const written = await readFile(out);
  expect(prepared).toEqual({
    ok: true,
    file: out,
    width: 648,
    height: 648,
    bytes: written.length,
    crop: { left: 100, top: 200, width: 1200, height: 1200, angle: 0, turn: 0 },
    faceAnalysis: 'done',
    // This square cuts the chin off.
    findings: expect.arrayContaining([
      expect.objectContaining({ measure: 'FaceCut', severity: 'hard', detail: 'below' }),
    ]),
  });
  const { format, width, height, exif, icc, isProgressive } = await sharp(written).metadata();
  expect({ format, width, height, exif, isProgressive }).toEqual({
    format: 'jpeg',
    width: 648,
    height: 648,
    exif: undefined,
    isProgressive: false,
  });
  expect(icc).toBeUndefined();

  const outside = await selfsameJson(2, 'prepare', portrait, out, '--crop', '1000,0,1000,1000');
  expect(outside).toMatchObject({ ok: false, file: portrait, failure: { kind: 'crop-out-of-bounds' } });
  const turned = await selfsameJson<object>(0, 'prepare', portrait, out, '--turn', '90', '--angle', '3.5');
  expect(turned).toMatchObject({ crop: { angle: 3.5, width: 1800, height: 1800 } });
  const nowhere = path.join(stateDir, 'no', 'folder.jpg');
  expect(await selfsameJson(2, 'prepare', portrait, nowhere)).toMatchObject({
    failure: { kind: 'cannot-write' },
  });
});

test('compare: the same at another size, other, and which file can’t be read', async ({
  selfsameJson,
  selfsame,
  portrait,
  stateDir,
}) => {
  const reduced = path.join(stateDir, 'reduced.webp');
  await writeFile(reduced, await sharp(portrait).resize(300).webp().toBuffer());
  const small = await makeSmall(stateDir);
  const same = await selfsameJson<{ ssim: number }>(0, 'compare', portrait, reduced);
  expect(same).toEqual({ ssim: expect.any(Number), verdict: 'same' });
  expect(same.ssim).toBeGreaterThan(0.935);
  const other = await selfsameJson<{ ssim: number }>(1, 'compare', portrait, small);
  expect(other).toEqual({ ssim: expect.any(Number), verdict: 'other' });
  const absent = path.join(stateDir, 'absent.jpg');
  expect(await selfsameJson(2, 'compare', portrait, absent)).toMatchObject({
    failure: { kind: 'unreadable-file', file: absent },
  });
  expect(unwrap((await selfsame('compare', absent, portrait)).stderr)).toContain(`${absent}: The file absent.jpg`);
});

test('show, set, diagnose, undo', async ({ selfsameJson, portrait, tenant, stateDir }) => {
  expect(tenant.owned).toBe(true);
  const person = { id: expect.stringMatching(/^[0-9a-f-]{36}$/), upn: CITRA, displayName: 'Citra Dewi' };
  const file = path.join(stateDir, 'shown.jpg');
  expect(await selfsameJson(0, 'show', '--demo', '--out', file)).toEqual({
    person,
    photo: { width: 648, height: 648, etag: expect.stringMatching(/./) },
    file,
  });
  expect((await sharp(file).metadata()).width).toBe(648);

  const place = expect.objectContaining({
    place: expect.stringMatching(/^(graph(-beta|-\d+)?|sharepoint-profile|sharepoint-thumbnail-[SML])$/),
    verdict: expect.stringMatching(/^(same|older)$/),
    width: expect.any(Number),
    height: expect.any(Number),
    asOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    from: expect.stringMatching(/^GET /),
  });
  const receipt = {
    person,
    actor: { upn: CITRA },
    photo: expect.objectContaining({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      width: 648,
      height: 648,
      publishedAt: expect.stringMatching(/Z$/),
    }),
    places: Array.from({ length: 10 }, () => place),
    history: [{ at: expect.stringMatching(/Z$/), places: Array.from({ length: 10 }, () => place) }],
    causes: [
      {
        id: 'sharepoint-not-pulled',
        title: expect.stringMatching(/./),
        confidence: expect.stringMatching(/^(likely|possible)$/),
        grade: expect.stringMatching(/^(confirmed|reported|assumed)$/),
        evidence: expect.arrayContaining([
          { fact: expect.any(String), value: expect.any(String), from: expect.any(String) },
        ]),
        remedies: expect.arrayContaining([
          {
            id: expect.any(String),
            who: expect.stringMatching(/^(person|admin|microsoft|time)$/),
            text: expect.stringMatching(/\w/),
          },
        ]),
      },
    ],
  };
  expect(await selfsameJson(0, 'set', portrait, '--demo')).toMatchObject(receipt);
  const diagnosed = await selfsameJson<{ history: readonly object[] }>(1, 'diagnose', '--demo');
  expect(diagnosed).toMatchObject({ ...receipt, history: [{}, {}] });
  expect(await selfsameJson(0, 'undo', '--demo')).toMatchObject({ person, action: 'undo' });
  const text = JSON.stringify(diagnosed);
  // Never a token, and no secret of the control address.
  expect(text).not.toMatch(/eyJ|\/control\//);
});

test('doctor: every check with its words, and who has to act', async ({ selfsameJson, selfsame }) => {
  const { checks } = await selfsameJson<{ checks: readonly { state: string }[] }>(0, 'doctor', '--demo');
  expect(checks).toHaveLength(13);
  for (const check of checks) {
    expect(check).toMatchObject({
      id: expect.any(String),
      state: expect.stringMatching(/^(ok|skipped)$/),
      title: expect.not.stringContaining('doctor.'),
      message: expect.not.stringContaining('doctor.'),
    });
  }
  const unconfigured = await selfsame('doctor');
  expect(unconfigured).toMatchObject({ exitCode: 0, stderr: '' });
  expect(unwrap(unconfigured.stdout)).toContain('(for your IT department)');
});
