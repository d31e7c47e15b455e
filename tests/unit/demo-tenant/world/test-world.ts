import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { TenantRequest, TenantResponse, TokenClaims, VerifyToken } from '../../../../demo-tenant/http.ts';
import { originsFor } from '../../../../demo-tenant/origins.ts';
import { createWorld, type World } from '../../../../demo-tenant/world/create-world.ts';
import type { SavedWorld } from '../../../../demo-tenant/world/world-state.ts';

export const ORIGINS = originsFor({ pages: 5001, backChannel: 5002, certificates: 5003 });
export const CITRA = 'citra@selfsame.example';
export const ADMIN = 'ngozi@selfsame.example';

/** Real time in these worlds, in milliseconds; only a test moves it. */
export const START = Date.parse('2026-11-23T09:00:00Z');

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** One plain colour per person and variant: tells pictures apart by a single pixel. */
export function colourOf(upn: string, variant: string): Rgb {
  const [r = 0, g = 0, b = 0] = createHash('sha256').update(`${upn} ${variant}`).digest();
  return { r, g, b };
}

export function plainPicture(colour: Rgb, width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

export function createTestWorld(saved: SavedWorld | null = null, now: () => number = () => START): World {
  const drawPortrait = (upn: string, variant: string) =>
    plainPicture(colourOf(upn, variant), 648, 648).jpeg().toBuffer();
  return createWorld({ saved, now, drawPortrait });
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export function requestTo(
  address: string,
  { method = 'GET', headers = {}, body = Buffer.alloc(0) }: Call = {},
): TenantRequest {
  return { method, url: new URL(address), headers, body };
}

/** Takes `Bearer <upn> <scopes…>` for anybody in the world, whatever the audience. */
export function verifierFor(world: World): VerifyToken {
  return async (authorization) => {
    const [scheme, upn = '', ...scopes] = (authorization ?? '').split(' ');
    const person = world.find(upn);
    if (scheme !== 'Bearer' || !person) return null;
    return claimsFor(person.oid, person.upn, person.wids, scopes.join(' '));
  };
}

function claimsFor(oid: string, upn: string, wids: readonly string[], scp: string): TokenClaims {
  return { oid, upn, wids, scp, tid: 'tenant', appid: 'app', iat: START / 1000 };
}

/** The answer's bytes; fails where there are none. */
export function bytesOf({ body, status }: TenantResponse): Buffer {
  if (!Buffer.isBuffer(body)) throw new Error(`Expected bytes but received ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Size and middle pixel of a picture. */
export async function look(bytes: Buffer): Promise<{ format: string; width: number; height: number; colour: Rgb }> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const middle = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  const [r = 0, g = 0, b = 0] = data.subarray(middle, middle + 3);
  const { format } = await sharp(bytes).metadata();
  return { format, width: info.width, height: info.height, colour: { r, g, b } };
}

/** Largest difference of a channel. */
export function distance(one: Rgb, other: Rgb): number {
  return Math.max(Math.abs(one.r - other.r), Math.abs(one.g - other.g), Math.abs(one.b - other.b));
}
