import { z } from 'zod';
import type { StationRequests } from '../../contract/station/station-ipc.ts';
import { TEXT_SIZES } from '../../contract/station/station-state.ts';
import { pictureBytes } from './picture-bytes.ts';
import type { ParsersFor } from './register-handlers.ts';

const LONGEST_KEY = 200;
const LONGEST_SEARCH = 200;
const LONGEST_LOCALE = 35;
const LONGEST_REASON = 500;
const LONGEST_CAMERA = 300;
const MOST_PEOPLE = 1_000_000;

const none = z.tuple([]);

/** Opaque, of the list or from a badge: whether there is one is for the list to say. */
const key = z.string().min(1).max(LONGEST_KEY);
const id = z.string().min(1).max(LONGEST_KEY);
const searchText = z.string().max(LONGEST_SEARCH);

/** Whether it is a good one is for the PIN's keeper to say; a longer text is nobody's PIN. */
const pin = z.string().max(64);

const plainAction = <T extends string>(types: readonly [T, ...T[]]) => z.strictObject({ type: z.enum(types) });

const sessionAction = z.union([
  plainAction([
    'begin',
    'confirm-person',
    'accept-notice',
    'decline',
    'open-sign-in',
    'cancel-sign-in',
    'retake',
    'publish',
    'back',
    'leave',
    'stay',
    'need-more-time',
  ]),
  z.strictObject({ type: z.literal('choose-language'), locale: z.string().min(1).max(LONGEST_LOCALE) }),
  z.strictObject({ type: z.enum(['choose-person', 'read-badge']), key }),
]);

const operatorAction = z.union([
  plainAction(['go-on', 'end-session', 'assist', 'publish-waiting', 'reload-list', 'unlock']),
  z.strictObject({ type: z.literal('let-pass'), reason: z.string().trim().min(1).max(LONGEST_REASON) }),
  z.strictObject({ type: z.enum(['publish-anyway', 'drop', 'undo']), id }),
]);

const setUpAction = z.union([
  plainAction(['check-again', 'sign-in', 'cancel-sign-in', 'sign-out', 'reload-list', 'lock', 'quit']),
  z.strictObject({ type: z.literal('set-pin'), pin }),
]);

const cameraText = z.string().max(LONGEST_CAMERA).nullable();

/** What a station's page may ask, channel by channel. */
export const stationParsers: ParsersFor<StationRequests> = {
  'station:get-state': (args) => none.parse(args),
  'session:act': (args) => z.tuple([sessionAction]).parse(args),
  'session:search': (args) => z.tuple([searchText]).parse(args),
  'session:take-shot': (args) => z.tuple([pictureBytes]).parse(args),
  'station:get-photo': (args) => none.parse(args),
  'station:set-text-size': (args) => z.tuple([z.literal(TEXT_SIZES)]).parse(args),
  'station:set-spoken': (args) => z.tuple([z.boolean()]).parse(args),
  'station:report-camera': (args) =>
    z.tuple([z.strictObject({ trouble: cameraText, label: cameraText })]).parse(args),
  'camera:get-access': (args) => none.parse(args),
  'operator:ask': (args) => none.parse(args),
  'operator:cancel': (args) => none.parse(args),
  'operator:enter-pin': (args) => z.tuple([pin]).parse(args),
  'operator:act': (args) => z.tuple([operatorAction]).parse(args),
  'operator:list-people': (args) =>
    z.tuple([z.strictObject({ text: searchText, offset: z.int().min(0).max(MOST_PEOPLE) })]).parse(args),
  'set-up:act': (args) => z.tuple([setUpAction]).parse(args),
};
