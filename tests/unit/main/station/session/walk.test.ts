import { describe, expect, it } from 'vitest';
import { NOBODY, type SessionRules } from '../../../../../main/station/session/session.ts';
import { modelSteps, nameOfStep, signature, walkSessions } from '../../../../../main/station/session/walk.ts';
import { EVERY_EVENT, RULES } from './every-event.ts';

/** Two of anything that is counted would multiply what is walked, and show no way that one does not. */
const SMALL: SessionRules = { ...RULES, retakes: 1, warningSeconds: 2 };

const VARIANTS: readonly SessionRules[] = [
  SMALL,
  { ...SMALL, hasSeveralLanguages: false },
  { ...SMALL, way: 'person-signs-in' },
];

describe('the session model', () => {
  it('has no way that cannot be taken', () => {
    const taken = new Set(VARIANTS.flatMap((rules) => [...walkSessions(EVERY_EVENT, rules).taken]));
    const missing = modelSteps()
      .map(nameOfStep)
      .filter((name) => !taken.has(name));
    expect(missing).toEqual([]);
  });

  it.each(VARIANTS)('leads from every session back to nobody (%o)', (rules) => {
    const { next } = walkSessions(EVERY_EVENT, rules);
    const home = new Set([signature(NOBODY)]);
    for (let size = 0; size !== home.size; ) {
      size = home.size;
      for (const [from, reached] of next) if ([...reached].some((to) => home.has(to))) home.add(from);
    }
    expect(home.size).toBe(next.size);
  });

  it('knows the whole way of a person who stops nowhere, in both ways of working', () => {
    const stages = (rules: SessionRules) =>
      walkSessions(EVERY_EVENT, rules).sessions.find(({ session }) => session.outcome?.kind === 'published')
        ?.events;
    expect(stages(SMALL)?.map(({ type }) => type)).toEqual([
      'begin',
      'choose-language',
      'choose-person',
      'confirm-person',
      'accept-notice',
      'claimed',
      'shot-taken',
      'publish',
      'publish-ended',
    ]);
    expect(stages({ ...SMALL, way: 'person-signs-in' })?.map(({ type }) => type)).toEqual([
      'begin',
      'choose-language',
      'open-sign-in',
      'signed-in',
      'confirm-person',
      'accept-notice',
      'claimed',
      'shot-taken',
      'publish',
      'publish-ended',
    ]);
  });
});
