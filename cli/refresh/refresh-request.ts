import type { BrowserChoice, VisitTarget } from '../../contract/attempt.ts';
import type { ServicesRequest } from '../with-services.ts';

/** What `selfsame refresh` was asked for. */
export interface RefreshRequest extends Pick<ServicesRequest, 'allowSharePoint'> {
  /** Null: no browser was named. */
  readonly browser: BrowserChoice['id'] | null;
  readonly isPrivate: boolean;
  readonly target: VisitTarget | null;
  /** Whether a browser is opened; else its address is printed. */
  readonly opens: boolean;
  /** Where nobody can press Enter: how long SharePoint is given, in minutes. */
  readonly waitMinutes: number;
  /** Visit even where SharePoint is not behind. */
  readonly anyway: boolean;
  /** All the evidence in text. */
  readonly isVerbose: boolean;
}

/** Whether the demo tenant's person walks its pages: whoever asks for a browser goes there alone. */
export function isWalk({ browser, isPrivate, opens, target }: RefreshRequest): boolean {
  return browser === null && !isPrivate && target === null && opens;
}
