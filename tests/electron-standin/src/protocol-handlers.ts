import type * as E from 'electron';
import { addScheme, isCustomScheme, policyToChromium } from './schemes.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type ProtocolSlice = Pick<E.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>;

/** A session's custom schemes. Answers are buffered, never streamed. */
export class ProtocolHandlers implements ProtocolSlice {
  readonly #handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!isCustomScheme(scheme)) {
      throw new Error(
        `electron stand-in: '${scheme}' was not registered as standard; other schemes are not carried`,
      );
    }
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** Not Electron's: the app's answer, or null where it has none. */
  async answer(scheme: string, request: Request): Promise<Response | null> {
    return (await this.#handlers.get(scheme)?.(request)) ?? null;
  }
}

export function registerSchemesAsPrivileged(schemes: E.CustomScheme[]): void {
  for (const { scheme, privileges } of schemes) if (privileges?.standard) addScheme(scheme);
}

/** Headers of an answer as Chromium takes them. */
export function headersForChromium(headers: Headers): { name: string; value: string }[] {
  return [...headers].map(([name, value]) => ({
    name,
    value: name === 'content-security-policy' ? policyToChromium(value) : value,
  }));
}
