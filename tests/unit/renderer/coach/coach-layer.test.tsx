import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CoachLayer } from '../../../../renderer/coach/coach-layer.tsx';
import { type CoachAction, type CoachState, reduceCoach } from '../../../../renderer/coach/coach-state.ts';
import { createSpeaker } from '../../../../renderer/coach/speaker.ts';
import { createText } from '../../../../renderer/text/create-text.ts';
import { TextProvider } from '../../../../renderer/text/text-context.tsx';
import { goodFrame } from './good-frame.ts';

const START: CoachState = { phase: 'starting' };
const READY: CoachAction = { type: 'ready', isRetake: false };
const good = (atMs: number): CoachAction => ({ type: 'frame', frame: goodFrame(atMs), isHeld: false });

/** What the live region says after these. */
function statusAfter(...actions: readonly CoachAction[]): string {
  const state = actions.reduce(reduceCoach, START);
  const html = renderToStaticMarkup(
    <TextProvider value={createText('en')}>
      <CoachLayer state={state} isAutomatic isLive isLarge={false} speaker={createSpeaker(null)} />
    </TextProvider>,
  );
  const [, status] = /role="status"[^>]*>(.*?)<\/div>/.exec(html) ?? [];
  return (status ?? 'no status').replaceAll(/<[^>]*>/g, '');
}

describe('CoachLayer', () => {
  it('says nothing before anything was looked at', () => {
    expect(statusAfter()).toBe('');
    expect(statusAfter(READY)).toBe('');
  });

  it('says that all is well once it is', () => {
    expect(statusAfter(READY, good(0), good(500))).toBe('Good. Hold still');
  });

  it('says where hints can not be had, and what works without them', () => {
    expect(statusAfter({ type: 'failed' })).toMatch(
      /^Hints can’t be shown on this computer\. Space takes the photo/,
    );
  });
});
