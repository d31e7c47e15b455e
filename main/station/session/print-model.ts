import { SESSION_STAGES, type SessionStage } from '../../../contract/station/session-stage.ts';
import { type GuardName, SESSION_MODEL, type TimerName } from './model.ts';
import { type ModelStep, modelSteps } from './walk.ts';

const GUARDS_IN_WORDS: Readonly<Record<GuardName, string>> = {
  'several-languages': 'several languages',
  'operator-way': 'operator way',
  'person-signs-in': 'people sign in',
  'on-the-list': 'on the list',
  'window-open': 'window open',
  'window-closed': 'window closed',
  blocked: 'list forbids it',
  'done-before': 'photographed before',
  claimed: 'claimed',
  accepted: 'accepted',
  'retakes-left': 'retakes left',
  'not-held-back': 'not held back',
  'held-back': 'held back',
  published: 'published',
  'seconds-left': 'seconds left',
};

const TIMERS_IN_WORDS: Readonly<Record<TimerName, string>> = {
  idle: 'idle time',
  warning: 'countdown of the warning',
  'sign-in': 'time to sign in',
  publishing: 'patience with the service',
  result: 'time of the result',
};

const INTRODUCTION = `# One session at the photo station

Printed from \`main/station/session/model.ts\`; a test compares both. \`npx vitest run tests/unit/main/station/session -u\` prints
it anew.

An event that a state does not name does nothing there. In brackets: what has to hold. A session leads to \`wiping\`
from every state, whoever or whatever ends it; nothing of the person is left in \`idle\`.
`;

/** docs/station-session.md, whole. */
export function printModel(): string {
  return `${INTRODUCTION}
\`\`\`mermaid
stateDiagram-v2
  [*] --> idle
${arrows().join('\n')}
\`\`\`

## States

| state | keeps of the person | timers | operator's "end the session" |
| --- | --- | --- | --- |
${SESSION_STAGES.map(row).join('\n')}

## What changes no state

| state | events |
| --- | --- |
${SESSION_STAGES.flatMap(stays).join('\n')}
`;
}

/** One arrow for each pair of states, with every event that leads that way. */
function arrows(): readonly string[] {
  const pairs = new Map<string, string[]>();
  for (const step of modelSteps()) {
    if (step.from === step.to) continue;
    const pair = `${nameInDiagram(step.from)} --> ${nameInDiagram(step.to)}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), label(step)]);
  }
  return [...pairs].map(([pair, labels]) => `  ${pair}: ${labels.join('<br/>')}`);
}

/** Mermaid takes a hyphen for part of an arrow. */
function nameInDiagram(stage: SessionStage): string {
  return stage.replace('-', '_');
}

function label({ event, when }: ModelStep): string {
  return when === undefined ? event : `${event} [${GUARDS_IN_WORDS[when]}]`;
}

function row(stage: SessionStage): string {
  const { keeps, operator, timers } = SESSION_MODEL[stage];
  const inWords = timers.map((name) => TIMERS_IN_WORDS[name]);
  const does = { nothing: 'does nothing', ends: 'ends it', waits: 'breaks off what runs, then ends it' }[operator];
  return `| ${stage} | ${orNone(keeps)} | ${orNone(inWords)} | ${does} |`;
}

function stays(stage: SessionStage): readonly string[] {
  const own = modelSteps().filter(({ from, to }) => from === stage && to === stage);
  return own.length === 0 ? [] : [`| ${stage} | ${own.map(label).join(', ')} |`];
}

function orNone(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
