import { describe, expect, it } from 'vitest';
import type { PublishProgress } from '../../../../contract/publish-step.ts';
import {
  currentStep,
  type PublishingState,
  reducePublishing,
  startPublishing,
} from '../../../../renderer/publishing/publishing-state.ts';

const progress = (state: PublishingState, ...reports: readonly PublishProgress[]) =>
  reports.reduce((before, report) => reducePublishing(before, { type: 'progressed', progress: report }), state);

describe('reducePublishing', () => {
  it('names every step from the start', () => {
    expect(startPublishing('set').steps.map(({ step }) => step)).toEqual([
      'prepare',
      'back-up',
      'upload',
      'confirm',
      'check-places',
    ]);
  });

  it('ticks what is done and shows the step under way', () => {
    const state = progress(
      startPublishing('set'),
      { step: 'prepare', state: 'running' },
      { step: 'prepare', state: 'done' },
      { step: 'back-up', state: 'running' },
    );
    expect(state.steps.slice(0, 3).map((row) => row.state)).toEqual(['done', 'running', 'waiting']);
    expect(currentStep(state)?.step).toBe('back-up');
  });

  it('says when Microsoft 365 is asked again, until it is', () => {
    const waiting = progress(startPublishing('set'), { step: 'confirm', state: 'running', nextAskSeconds: 5 });
    expect(waiting.nextAskSeconds).toBe(5);
    expect(progress(waiting, { step: 'confirm', state: 'done' }).nextAskSeconds).toBeNull();
  });

  it('puts a step that an undo reports into its place', () => {
    const state = progress(startPublishing('undo'), { step: 'back-up', state: 'done' });
    expect(state.steps.map(({ step }) => step)).toEqual(['back-up', 'upload', 'confirm', 'check-places']);
  });

  it('marks the step that failed and keeps those that were done', () => {
    const state = progress(
      startPublishing('set'),
      { step: 'prepare', state: 'done' },
      { step: 'back-up', state: 'done' },
      { step: 'upload', state: 'running' },
    );
    const failed = reducePublishing(state, { type: 'failed', failure: { kind: 'blocked-by-policy', status: 403 } });
    expect(failed.phase).toBe('failed');
    expect(failed.steps.map((row) => row.state)).toEqual(['done', 'done', 'failed', 'waiting', 'waiting']);
  });

  it('asks to stop once, and not after a failure', () => {
    const stopping = reducePublishing(startPublishing('set'), { type: 'stop-asked' });
    expect(stopping.phase).toBe('stopping');
    const failed = reducePublishing(stopping, { type: 'failed', failure: { kind: 'stopped' } });
    expect(reducePublishing(failed, { type: 'stop-asked' }).phase).toBe('failed');
  });
});
