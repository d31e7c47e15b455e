import type { Failure } from '../../contract/failure.ts';
import type { PlaceCopy } from '../../contract/place.ts';
import { PUBLISH_STEPS, type PublishProgress, type PublishStep } from '../../contract/publish-step.ts';
import type { Job } from '../app-state.ts';

export type StepState = 'waiting' | 'running' | 'done' | 'failed';

export interface StepRow {
  readonly step: PublishStep;
  readonly state: StepState;
}

export interface PublishingState {
  readonly phase: 'running' | 'stopping' | 'failed';
  readonly steps: readonly StepRow[];
  /** Seconds until the service is asked again; null while it is being asked. */
  readonly nextAskSeconds: number | null;
  /** Read in the last step, for the circles of the page this ends on. */
  readonly copies: readonly PlaceCopy[];
  readonly failure: Failure | null;
}

export type PublishingAction =
  | { readonly type: 'progressed'; readonly progress: PublishProgress }
  | { readonly type: 'copy-read'; readonly copy: PlaceCopy }
  | { readonly type: 'stop-asked' }
  | { readonly type: 'failed'; readonly failure: Failure };

/** An undo prepares nothing; other steps appear if they are reported. */
const UNDO_STEPS: readonly PublishStep[] = ['upload', 'confirm', 'check-places'];

export function startPublishing(kind: Job['kind']): PublishingState {
  const steps = kind === 'set' ? PUBLISH_STEPS : UNDO_STEPS;
  return {
    phase: 'running',
    steps: steps.map((step) => ({ step, state: 'waiting' })),
    nextAskSeconds: null,
    copies: [],
    failure: null,
  };
}

export function reducePublishing(state: PublishingState, action: PublishingAction): PublishingState {
  switch (action.type) {
    case 'progressed': {
      const { step, state: stepState, nextAskSeconds = null } = action.progress;
      return { ...state, steps: withStep(state.steps, { step, state: stepState }), nextAskSeconds };
    }
    case 'copy-read':
      return { ...state, copies: [...state.copies, action.copy] };
    case 'stop-asked':
      return state.phase === 'running' ? { ...state, phase: 'stopping' } : state;
    case 'failed':
      return { ...state, phase: 'failed', steps: state.steps.map(failRunning), failure: action.failure };
  }
}

/** The step under way, if any: what the screen reader is told. */
export function currentStep({ steps }: PublishingState): StepRow | undefined {
  return steps.find(({ state }) => state === 'running') ?? steps.findLast(({ state }) => state === 'done');
}

function withStep(steps: readonly StepRow[], row: StepRow): readonly StepRow[] {
  const known = steps.some(({ step }) => step === row.step) ? steps : [...steps, row];
  const place = (step: PublishStep) => PUBLISH_STEPS.indexOf(step);
  return known.map((old) => (old.step === row.step ? row : old)).toSorted((a, b) => place(a.step) - place(b.step));
}

function failRunning(row: StepRow): StepRow {
  return row.state === 'running' ? { ...row, state: 'failed' } : row;
}
