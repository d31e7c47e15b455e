import type { TenantResponse } from '../http.ts';

/** What a route answers; request ids and the date are added to it afterwards. */
export type GraphAnswer =
  | { readonly kind: 'answer'; readonly response: TenantResponse }
  | { readonly kind: 'error'; readonly error: GraphError };

export interface GraphError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function answer(body: object, status = 200, headers: Readonly<Record<string, string>> = {}): GraphAnswer {
  return { kind: 'answer', response: { status, headers, body } };
}

/** An answer without a body, as to a PUT or DELETE. */
export function emptyAnswer(status: number, headers: Readonly<Record<string, string>> = {}): GraphAnswer {
  return { kind: 'answer', response: { status, headers } };
}

export function refuse(error: GraphError): GraphAnswer {
  return { kind: 'error', error };
}
