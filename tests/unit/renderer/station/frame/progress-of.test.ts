import { describe, expect, it } from 'vitest';
import { SESSION_STAGES } from '../../../../../contract/station/session-stage.ts';
import type { SessionState } from '../../../../../contract/station/session-state.ts';
import { progressOf } from '../../../../../renderer/station/frame/progress-of.ts';

const at = (
  stage: string,
  way: 'operator' | 'person-signs-in' = 'operator',
  front: 'session' | 'panel' = 'session',
) => progressOf({ front, way, session: { stage } as SessionState });

describe('progressOf', () => {
  it.each(['operator', 'person-signs-in'] as const)('never goes back on the way of a person (%s)', (way) => {
    const order = way === 'operator' ? SESSION_STAGES : orderOfSigningIn();
    const steps = order.map((stage) => at(stage, way)?.step ?? 0).filter((step) => step > 0);
    expect(steps).toEqual([...steps].sort());
    expect(new Set(steps)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('says nothing where nobody is in a session', () => {
    expect(at('idle')).toBeNull();
    expect(at('wiping')).toBeNull();
    expect(at('camera', 'operator', 'panel')).toBeNull();
  });

  it('has no sign-in where the operator publishes', () => {
    expect(at('sign-in')).toBeNull();
    expect(at('sign-in', 'person-signs-in')).toEqual({ step: 2, steps: 6 });
  });
});

/** They say who they are by signing in, and confirm it afterwards. */
function orderOfSigningIn() {
  const others = SESSION_STAGES.filter((stage) => stage !== 'confirm');
  return others.flatMap((stage) => (stage === 'sign-in' ? [stage, 'confirm' as const] : [stage]));
}
