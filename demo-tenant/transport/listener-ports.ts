/** Where the tenant listens. */
export interface ListenerPorts {
  readonly pages: number;
  readonly backChannel: number;
  /** Where the partner's identity provider asks for a client's certificate. */
  readonly certificates: number;
}
