import { createGraphService } from '../../../../demo-tenant/graph/graph-service.ts';
import type { TenantResponse } from '../../../../demo-tenant/http.ts';
import {
  ADMIN,
  type Call,
  CITRA,
  createTestWorld,
  ORIGINS,
  plainPicture,
  requestTo,
  verifierFor,
} from '../world/test-world.ts';

export const SITI = 'siti@selfsame.example';
export const RED = { r: 200, g: 30, b: 40 };
export const SELF_SERVICE = `Bearer ${CITRA} User.ReadWrite`;
export const IT = `Bearer ${ADMIN} ProfilePhoto.ReadWrite.All User.ReadBasic.All PeopleSettings.Read.All`;

/** Graph on a fresh world. `ask` takes a path below `/graph`, and asks as Citra unless told otherwise. */
export function createGraph(options: { challenge?: string; now?: () => number } = {}) {
  const world = createTestWorld();
  const handle = createGraphService({
    world,
    verifyToken: verifierFor(world),
    origins: ORIGINS,
    challengeFor: () => options.challenge ?? null,
    ...(options.now ? { now: options.now } : {}),
  });
  const ask = (path: string, authorization: string | null = SELF_SERVICE, call: Call = {}) => {
    const headers = { ...(authorization === null ? {} : { authorization }), ...call.headers };
    return handle(requestTo(`${ORIGINS.graph}/${path}`, { ...call, headers }));
  };
  return { world, ask };
}

/** A PUT of a JPEG to a path's `photo/$value`. */
export function upload(body: Buffer, type = 'image/jpeg'): Call {
  return { method: 'PUT', body, headers: { 'content-type': type } };
}

export function jpeg(width: number, height = width): Promise<Buffer> {
  return plainPicture(RED, width, height).jpeg().toBuffer();
}

export function errorOf({ status, body }: TenantResponse): { status: number; code: unknown; message: unknown } {
  const { error } = body as { error: { code: unknown; message: unknown } };
  return { status, code: error.code, message: error.message };
}
