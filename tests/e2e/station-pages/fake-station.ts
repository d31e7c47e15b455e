import type { ListedPerson } from '../../../contract/station/listed-person.ts';
import type { PrivacyNotice, SessionAction, SessionState } from '../../../contract/station/session-state.ts';
import type { StationBridge } from '../../../contract/station/station-ipc.ts';
import type { StationState } from '../../../contract/station/station-state.ts';

/** What specs see of the fake that stands in for the preload script and main. */
export interface FakeStation {
  /** Every action, newest last, as `type` or the name of the request. */
  readonly asked: string[];
  readonly badges: string[];
  readonly pins: string[];
  readonly show: (state: StationState) => void;
}

declare global {
  interface Window {
    readonly fake: FakeStation;
  }
}

export interface FakeSettings {
  readonly state: StationState;
  readonly people: readonly ListedPerson[];
  readonly notice: PrivacyNotice;
  /** Base64. */
  readonly photo: string;
}

/** Runs in the page, before anything of it: must not reach outside itself. Goes a person's usual way. */
export function installFakeStation({ state: first, people, notice, photo }: FakeSettings) {
  let state = first;
  const listeners = new Set<(state: StationState) => void>();
  const asked: string[] = [];
  const badges: string[] = [];
  const pins: string[] = [];
  const show = (next: StationState) => {
    state = next;
    for (const listener of listeners) listener(next);
  };
  const enter = (session: SessionState) => show({ ...state, session });
  const personOf = (key: string) => people.find((one) => one.key === key);
  const bytes = () => Uint8Array.from(atob(photo), (letter) => letter.codePointAt(0) ?? 0);
  const current = () => ('person' in state.session && state.session.person) || people[0];

  const go = (person: ListedPerson): Partial<Record<SessionAction['type'], SessionState>> => ({
    begin: { stage: 'language' },
    'choose-person': { stage: 'confirm', person },
    'confirm-person': { stage: 'notice', person, notice },
    'accept-notice': { stage: 'review', person, retakesLeft: 4, findings: [], isHeldBack: false, photoId: 'p' },
    decline: { stage: 'result', person, outcome: { kind: 'declined' } },
    publish: { stage: 'result', person, outcome: { kind: 'published' } },
    leave: { stage: 'idle' },
  });
  const readBadge = (key: string) => {
    badges.push(key);
    const person = personOf(key);
    enter(person ? { stage: 'confirm', person } : { stage: 'who', notFound: true });
  };
  const change = (action: SessionAction): Partial<StationState> => {
    switch (action.type) {
      case 'stay':
        return { idleWarning: null };
      case 'need-more-time':
        return { hasMoreTime: true };
      case 'choose-language':
        return { locale: action.locale, session: { stage: 'who', notFound: false } };
      default:
        return {};
    }
  };
  const act = (action: SessionAction) => {
    asked.push(action.type);
    const person = (action.type === 'choose-person' ? personOf(action.key) : current()) ?? people[0];
    const next = person && go(person)[action.type];
    show({ ...state, ...change(action), ...(next ? { session: next } : {}) });
    if (action.type === 'read-badge') readBadge(action.key);
  };

  const answer = async (name: string) => void asked.push(name);
  const station: StationBridge = {
    getState: async () => state,
    onStateChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act: async (action) => void act(action),
    search: async (text) => ({
      ok: true,
      value: people.filter(({ displayName }) => displayName.toLowerCase().includes(text.toLowerCase())),
    }),
    takeShot: async () => ({ ok: true, value: undefined }),
    getPhoto: async () => bytes(),
    setTextSize: async (textSize) => show({ ...state, textSize }),
    setSpoken: async (isSpoken) => show({ ...state, isSpoken }),
    reportCamera: async () => undefined,
    getCameraAccess: async () => ({ status: 'granted', platform: 'linux' }),
    operator: {
      ask: () => answer('operator:ask'),
      cancel: () => answer('operator:cancel'),
      enterPin: async (pin) => void pins.push(pin),
      act: async () => ({ ok: true, value: undefined }),
      listPeople: async () => ({ people: [], total: 0 }),
    },
    setUp: async () => ({ ok: true, value: undefined }),
  };
  Object.defineProperty(window, 'station', { value: station });
  Object.defineProperty(window, 'fake', { value: { asked, badges, pins, show } });
}
