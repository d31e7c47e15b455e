import type { CameraReport } from '../../contract/station/station-state.ts';
import { describeStation, findingOf } from './describe-station.ts';
import { Front } from './front.ts';
import { operatorHandlers } from './operator/operator-handlers.ts';
import { createSessions, type Sessions } from './session/create-sessions.ts';
import { sessionHandlers } from './session/session-handlers.ts';
import { reachesService } from './set-up/own-checks.ts';
import { SetUp } from './set-up/set-up.ts';
import { openCore, type StationCore } from './station-core.ts';
import type { StationHandlers } from './station-handlers.ts';
import type { StationOptions } from './station-options.ts';
import { Upkeep } from './upkeep.ts';

/** The photo station behind its page, without a window: what each request does. */
export interface Station {
  readonly handlers: StationHandlers;
  /** Tell the page that a screen reader came or went. */
  readonly screenReaderChanged: () => void;
  /** Ends a session, signs the operator out, and closes every store. */
  readonly close: () => Promise<void>;
}

/** Open the station on its set-up page. Asks nobody; the machine and the service are looked at meanwhile. */
export async function createStation(options: StationOptions): Promise<Station> {
  let tell = () => {};
  const core = await openCore(options, () => tell());
  const bench = openBench(core, () => tell());
  const { front, sessions, setUp, upkeep } = bench;
  let camera: CameraReport = { trouble: null, label: null };
  const stateNow = () =>
    describeStation({
      core,
      front,
      setUp,
      camera,
      session: sessions.runner.session(),
      isOffline: upkeep.isOffline,
    });
  tell = () => options.emit('station:state-changed', stateNow());
  const stopListening = options.shell.onInterrupted((what) => interrupted(bench, what));

  await core.parts.audit.note({ kind: 'station-started' });
  const begun = begin(bench);
  return {
    handlers: {
      ...handlersOf(bench),
      'station:get-state': stateNow,
      'station:report-camera': (report) => {
        const isNews = report.trouble !== camera.trouble || report.label !== camera.label;
        camera = report;
        if (isNews) tell();
      },
      'camera:get-access': () => options.camera.getAccess(),
    },
    screenReaderChanged: () => tell(),
    close: async () => {
      tell = () => {};
      stopListening();
      await begun;
      await close(bench);
    },
  };
}

interface Bench {
  readonly core: StationCore;
  readonly front: Front;
  readonly sessions: Sessions;
  readonly setUp: SetUp;
  readonly upkeep: Upkeep;
}

function openBench(core: StationCore, tell: () => void): Bench {
  const { clock, operator, options, parts, workplace } = core;
  const upkeep = new Upkeep({
    operator,
    publisher: parts.publisher,
    reach: async () => workplace === null || reachesService(workplace.connection),
    clock,
    log: options.log,
    onChanged: tell,
  });
  const isOperatorThere = () => front.page === 'pin' || front.page === 'panel';
  /** A sign-in that is about to be closed does not come back for a moment either. */
  const makeRoom = () =>
    options.shell.makeRoom?.(isOperatorThere() || sessions.runner.session().stage === 'wiping');
  const onChanged = () => {
    makeRoom();
    tell();
  };
  const sessions = createSessions(core, { onChanged, onOutcome: (outcome) => upkeep.learn(outcome) });
  const front = new Front({
    pin: parts.pin,
    note: parts.audit.note,
    clock,
    onChanged: () => {
      if (isOperatorThere()) sessions.runner.pause();
      else sessions.runner.resume();
      onChanged();
    },
  });
  const setUp = new SetUp({
    core,
    onChanged: tell,
    onSignedIn: () => void upkeep.look(),
    onLocked: async () => {
      // A publish that unlocking broke off is told for some seconds, and to nobody else.
      sessions.runner.send({ type: 'end-session' });
      await sessions.wipe.begin();
      front.show('session');
    },
  });
  return { core, front, sessions, setUp, upkeep };
}

type OwnHandlers = Omit<StationHandlers, 'station:get-state' | 'station:report-camera' | 'camera:get-access'>;

function handlersOf(bench: Bench): OwnHandlers {
  const { core, front, sessions, setUp } = bench;
  const { languages, operator, options, parts, settings } = core;
  const { runner } = sessions;
  return {
    ...sessionHandlers({
      pictures: options.pictures,
      blockUnusablePhotos: options.settings.blockUnusablePhotos,
      runner,
      list: parts.list,
      finding: findingOf(core),
      languages,
      maySpeak: settings.spokenPrompts,
      isInFront: () => front.page === 'session',
    }),
    ...operatorHandlers({
      front,
      runner,
      list: parts.list,
      publisher: parts.publisher,
      publishWaiting: async () => {
        await operator.check(true);
        await parts.publisher?.publishWaiting('operator');
      },
      reloadList: () => setUp.loadList(),
      unlock: () => unlock(bench),
      showsNames: settings.panelNames,
    }),
    'set-up:act': async (action) => (front.page === 'set-up' ? setUp.act(action) : { ok: true, value: undefined }),
  };
}

async function unlock({ core, front, sessions, setUp }: Bench): Promise<void> {
  sessions.runner.send({ type: 'end-session' });
  front.show('set-up');
  await core.options.shell.unlock();
  await core.parts.audit.note({ kind: 'unlocked' });
  await setUp.check();
}

/**
 * Whoever stood here when the machine fell asleep is gone when it wakes, the operator at the open panel too. Not every
 * machine says that it falls asleep.
 */
function interrupted(
  { core, front, sessions, setUp, upkeep }: Bench,
  what: 'sleep' | 'wake' | 'displays' | 'page-gone',
) {
  core.options.log.info('station-interrupted', { what });
  if (what === 'sleep' || what === 'wake') {
    sessions.runner.send({ type: 'end-session' });
    front.goBack();
  }
  if (what === 'wake') void upkeep.look();
  if (what === 'wake' || what === 'displays') void setUp.check();
}

/** Nobody waits for these: the page shows them as they come. */
async function begin({ core, setUp, upkeep }: Bench): Promise<void> {
  const { parts, settings } = core;
  const isReadable = settings.way === 'person-signs-in' && parts.list !== null;
  await Promise.all([setUp.check(), isReadable ? setUp.loadList() : undefined]);
  await upkeep.look();
}

async function close({ core, front, sessions, upkeep }: Bench): Promise<void> {
  const { operator, options, parts, workplace } = core;
  front.close();
  await upkeep.close();
  await sessions.close();
  await operator.signOut();
  await parts.publisher?.close();
  await parts.list?.close();
  await parts.audit.note({ kind: 'station-closed' });
  await parts.audit.close();
  await workplace?.close();
  await options.pictures.dispose();
}
