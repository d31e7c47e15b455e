import type { AttemptStep } from '../../contract/attempt.ts';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { TextKey } from '../text/text.ts';

/** A visit in a browser of the person's own, of which nothing is seen but what is measured afterwards. */
export function isByBrowser({ way }: Pick<AttemptState, 'way'>): boolean {
  return way === 'browser-private' || way === 'browser-normal';
}

/** The steps as they are told: somebody else signed in, so that what went wrong is the sign-in, found out later. */
export function shownSteps({ steps, end }: Pick<AttemptState, 'steps' | 'end'>): AttemptState['steps'] {
  if (end !== 'wrong-person') return steps;
  return steps.map(({ step, state }) => {
    if (step === 'sign-in') return { step, state: 'failed' };
    return { step, state: state === 'failed' ? 'skipped' : state };
  });
}

/** `amina@contoso.com` of SharePoint's `i:0#.f|membership|amina@contoso.com`. */
export function accountOfClaim(claim: string): string {
  return claim.slice(claim.lastIndexOf('|') + 1);
}

/** The step that is under way; null once the attempt has ended. */
export function currentStep({ steps, end }: Pick<AttemptState, 'steps' | 'end'>): AttemptStep | null {
  if (end !== null) return null;
  return steps.find(({ state }) => state === 'current')?.step ?? null;
}

/** What the person is to do now, in one sentence. */
export function whatNow(attempt: AttemptState): TextKey {
  const step = currentStep(attempt) ?? 'open-window';
  if (isByBrowser(attempt)) return step === 'measure' ? 'refresh.now.browser' : 'refresh.now.browser-opening';
  if (step === 'open-page' && attempt.page !== null) return 'refresh.now.open-page.known';
  return `refresh.now.${step}`;
}

/** A page can be chosen as long as SharePoint has not been asked yet. */
export function mayChoosePage(attempt: AttemptState): boolean {
  const step = currentStep(attempt);
  return !isByBrowser(attempt) && (step === 'sign-in' || step === 'open-sharepoint' || step === 'open-page');
}

/** Sign-in can be refused as long as nobody is known to be signed in. */
export function mayBeRefused(attempt: AttemptState): boolean {
  const step = currentStep(attempt);
  return !isByBrowser(attempt) && (step === 'sign-in' || step === 'open-sharepoint');
}

/** No private window can show what sign-in asks of the device, so only a normal one is worth trying. */
export function needsNormalBrowser({ end }: Pick<AttemptState, 'end'>): boolean {
  return end === 'device-refused';
}

/** What stopped the private window does not stop a browser of the person's own. */
export function needsBrowser({ end }: Pick<AttemptState, 'end'>): boolean {
  return end === 'device-refused' || end === 'password-needed';
}

/** Whether the other way is worth offering: not once all is well, nor where its choices are on the page already. */
export function mayUseBrowser(attempt: Pick<AttemptState, 'end'> | null): boolean {
  return attempt === null || (attempt.end !== 'caught-up' && !needsBrowser(attempt));
}

/** Whether there is something to compare with before. */
export function isMeasured({ end }: Pick<AttemptState, 'end'>): boolean {
  return end === 'caught-up' || end === 'still-old';
}

/** What most people do next; null while the other window has it. */
export type NextAction = 'open' | 'measure' | 'done' | 'remind' | 'again';

export function nextAction(attempt: AttemptState | null, isReminded: boolean): NextAction | null {
  if (attempt === null) return 'open';
  if (attempt.end === null) return isByBrowser(attempt) && currentStep(attempt) === 'measure' ? 'measure' : null;
  if (attempt.end === 'caught-up') return 'done';
  if (attempt.end === 'still-old') return isReminded ? 'done' : 'remind';
  return needsBrowser(attempt) ? null : 'again';
}
