/** What a page shows without being read: its address, status and title. */
export interface ShownPage {
  readonly address: string;
  /** Empty while the page has just arrived. */
  readonly title: string;
  readonly status: number;
}

export interface Refusal {
  /** Entra's number, e.g. `53000`; null where only the title tells. */
  readonly code: string | null;
  /** The device can't be seen: no private window of any browser gets further (domain facts 5.3). */
  readonly isDevice: boolean;
}

/**
 * Numbers that say something of the device or the program, and that the person's normal browser may answer (domain
 * facts 5.3). Entra warns that numbers change, so this chooses words and an offer, nothing else.
 */
const DEVICE_CODES: ReadonlySet<string> = new Set([
  '50097',
  '50127',
  '50129',
  '50131',
  '50155',
  '50187',
  '53000',
  '53001',
  '53002',
  '530001',
]);

/** Numbers of a page that asks for something more and goes on from there. */
const STEPS_ON_THE_WAY: ReadonlySet<string> = new Set(['50058', '50076', '50079', '50158', '16000']);

/** Entra's own title where the device is not compliant. In other languages only the person can tell. */
const DEVICE_TITLE = /you can['’]t get there from here/i;

/** What a sign-in page's address and title tell of a refusal; null where they tell none. */
export function readRefusal({ address, title }: ShownPage): Refusal | null {
  const code = refusalCode(title) ?? refusalCode(decoded(address));
  if (code !== null && !STEPS_ON_THE_WAY.has(code)) return { code, isDevice: isDeviceCode(code) };
  return DEVICE_TITLE.test(title) ? { code: null, isDevice: true } : null;
}

export function isDeviceCode(code: string): boolean {
  return DEVICE_CODES.has(code);
}

function refusalCode(text: string): string | null {
  return /AADSTS(\d{4,7})/i.exec(text)?.[1] ?? null;
}

/** Words of a query come with plus signs; a stray percent sign is no reason to know nothing. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
