import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import QRCode from 'qrcode';
import sharp from 'sharp';
import type { StationState } from '../../../contract/station/station-state.ts';
import {
  FILM_HEIGHT,
  FILM_WIDTH,
  type FilmFrame,
  filmFrame,
  noisyFrames,
  writeCameraFilm,
} from '../../fixtures/camera-film.ts';
import { FLAGS } from '../sign-in-with-browser.ts';
import { installFakeStation } from './fake-station.ts';
import { NOTICE, PEOPLE } from './station-states.ts';

/** What the page handed over or reported, as main would have got it. */
export interface FromCamera {
  readonly shots: { readonly bytes: number; readonly isJpeg: boolean; readonly atMs: number }[];
  readonly reports: { readonly trouble: string | null; readonly label: string | null }[];
}

declare global {
  interface Window {
    readonly fromCamera: FromCamera;
  }
}

/** A browser whose camera plays these pictures over and over, or the film in a file. */
export async function launchWithFilm(folder: string, frames: readonly FilmFrame[] | string): Promise<Browser> {
  const film = typeof frames === 'string' ? frames : await writeFrames(folder, frames);
  const executablePath = process.env['CHROMIUM_PATH'];
  return chromium.launch({
    args: [
      ...FLAGS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** The station's page with a camera, in the state it is asked for. */
export async function openWithCamera(browser: Browser, origin: string, state: StationState): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(installFakeStation, { state, people: PEOPLE, notice: NOTICE, photo: '' });
  await page.addInitScript(recordCamera);
  await page.goto(`${origin}station.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Runs in the page after the fake is there: must not reach outside itself. */
function recordCamera() {
  const shots: FromCamera['shots'] = [];
  const reports: FromCamera['reports'] = [];
  Object.assign(Reflect.get(window, 'station'), {
    takeShot: async (bytes: Uint8Array) => {
      shots.push({ bytes: bytes.length, isJpeg: bytes[0] === 0xff && bytes[1] === 0xd8, atMs: performance.now() });
      return { ok: true, value: undefined };
    },
    reportCamera: async (report: FromCamera['reports'][number]) => void reports.push(report),
  });
  Object.defineProperty(window, 'fromCamera', { value: { shots, reports } });
}

/** Somebody holds a badge with this code up, a little askew. */
export async function badgeFilm(key: string): Promise<FilmFrame[]> {
  const code = await QRCode.toBuffer(key, { width: 200, margin: 4 });
  const badge = await sharp(code).rotate(8, { background: '#ffffff' }).png().toBuffer();
  const room = sharp({ create: { width: FILM_WIDTH, height: FILM_HEIGHT, channels: 3, background: '#8a9aa8' } });
  const scene = await room
    .composite([{ input: badge, left: 330, top: 140 }])
    .png()
    .toBuffer();
  return noisyFrames(await filmFrame(scene));
}

async function writeFrames(folder: string, frames: readonly FilmFrame[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  return writeCameraFilm(path.join(folder, 'camera.y4m'), frames);
}
