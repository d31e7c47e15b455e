import { z } from 'zod';
import { VISIT_TARGETS } from '../../contract/attempt.ts';
import { LINK_IDS, type Requests } from '../../contract/ipc.ts';
import { ONEDRIVE_SEARCH_LENGTH } from '../../contract/onedrive.ts';
import { LONGEST_OVERRIDE_NOTE, OVERRIDE_REASONS } from '../../contract/override.ts';
import { type CropRectangle, DISMISSIBLE_MEASURES } from '../../contract/photo.ts';
import { DRIVE_ITEM_ID } from '../graph/drive-item-id.ts';
import { pictureBytes } from './picture-bytes.ts';
import type { ParsersFor } from './register-handlers.ts';

const MOST_TEXT_LENGTH = 200_000;
const MOST_PIXELS_ON_EDGE = 70_000;

const none = z.tuple([]);
const portraitId = z.string().min(1).max(64);
const pixels = z.number().min(0).max(MOST_PIXELS_ON_EDGE);

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 2000;
const LONGEST_REMINDER_HOURS = 24 * 14;

/** Whose photo: somebody else's account name, or null for oneself. */
const upn = z.string().trim().min(3).max(LONGEST_NAME).nullable();

/** As typed; whether it is SharePoint's is for the attempt to say. */
const pageAddress = z.string().trim().min(1).max(LONGEST_ADDRESS);

/** They become part of an address. */
const driveItemId = z.string().regex(DRIVE_ITEM_ID);

const placed = z.number().min(-MOST_PIXELS_ON_EDGE).max(MOST_PIXELS_ON_EDGE);

const cropRectangle = z.strictObject({
  left: placed,
  top: placed,
  width: pixels.min(1),
  height: pixels.min(1),
});

const adjustment = z
  .strictObject({
    crop: z.union([cropRectangle, z.literal('centre')]),
    angle: z.number().min(-45).max(45),
    turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    extend: z.literal(true).exactOptional(),
  })
  .refine(({ crop, extend }) => crop === 'centre' || isPlacedWell(crop, extend), 'expected a crop in the picture');

/** Only an extended crop begins outside, and by no more than its own size; how far exactly is the cutter's to say. */
function isPlacedWell({ left, top, width, height }: CropRectangle, extend: true | undefined): boolean {
  return extend ? left >= -width && top >= -height : left >= 0 && top >= 0;
}

const photoRequest = z.strictObject({
  portraitId,
  adjustment,
});

const publishRequest = photoRequest.extend({
  override: z
    .strictObject({ reason: z.enum(OVERRIDE_REASONS), note: z.string().trim().max(LONGEST_OVERRIDE_NOTE) })
    .refine(({ reason, note }) => reason !== 'other' || note !== '', 'expected a note')
    .nullable(),
});

/** One parser per channel. A channel without one does not compile. */
export const requestParsers: ParsersFor<Requests> = {
  'app:get-state': (args) => none.parse(args),
  'app:open-link': (args) => z.tuple([z.enum(LINK_IDS)]).parse(args),
  'app:open-cause-link': (args) => z.tuple([z.url({ protocol: /^https$/ }).max(LONGEST_ADDRESS)]).parse(args),
  'app:copy-text': (args) => z.tuple([z.string().max(MOST_TEXT_LENGTH)]).parse(args),
  'account:sign-in': (args) => none.parse(args),
  'account:allow-sharepoint': (args) => none.parse(args),
  'account:allow-onedrive': (args) => none.parse(args),
  'account:cancel-sign-in': (args) => none.parse(args),
  'account:sign-out': (args) => none.parse(args),
  'desk:sign-in': (args) => none.parse(args),
  'desk:sign-out': (args) => none.parse(args),
  'desk:allow-sharepoint': (args) => none.parse(args),
  'desk:search': (args) => z.tuple([z.string().trim().min(1).max(LONGEST_NAME)]).parse(args),
  'demo:start': (args) => none.parse(args),
  'demo:leave': (args) => none.parse(args),
  'onedrive:list': (args) => z.tuple([driveItemId.nullable()]).parse(args),
  'onedrive:search': (args) => z.tuple([z.string().trim().min(1).max(ONEDRIVE_SEARCH_LENGTH)]).parse(args),
  'onedrive:more': (args) => z.tuple([z.uuid()]).parse(args),
  'onedrive:thumbnail': (args) => z.tuple([driveItemId]).parse(args),
  'onedrive:open': (args) => z.tuple([driveItemId]).parse(args),
  'onedrive:stop': (args) => z.tuple([z.enum(['opening', 'all'])]).parse(args),
  'camera:get-access': (args) => none.parse(args),
  'camera:open-settings': (args) => none.parse(args),
  'portrait:choose-file': (args) => none.parse(args),
  'portrait:open-bytes': (args) =>
    z.tuple([z.strictObject({ bytes: pictureBytes, name: z.string().max(255).nullable() })]).parse(args),
  'portrait:preview-photo': (args) => z.tuple([photoRequest]).parse(args),
  'portrait:close': (args) => z.tuple([portraitId]).parse(args),
  'coach:dismiss': (args) => z.tuple([z.enum(DISMISSIBLE_MEASURES)]).parse(args),
  'coach:restore': (args) => none.parse(args),
  'photo:get-current': (args) => none.parse(args),
  'photo:publish': (args) => z.tuple([publishRequest]).parse(args),
  'photo:stop-publish': (args) => none.parse(args),
  'photo:undo': (args) => none.parse(args),
  'places:check': (args) => z.tuple([upn]).parse(args),
  'places:explain-failure': (args) => z.tuple([upn]).parse(args),
  'places:get-timeline': (args) => z.tuple([upn]).parse(args),
  'places:save-report': (args) =>
    z
      .tuple([z.strictObject({ upn, format: z.enum(['html', 'json']), names: z.boolean(), pictures: z.boolean() })])
      .parse(args),
  'watch:start': (args) => z.tuple([upn]).parse(args),
  'watch:stop': (args) => none.parse(args),
  'refresh:start': (args) => z.tuple([pageAddress.nullable()]).parse(args),
  'refresh:get-state': (args) => none.parse(args),
  'refresh:open-page': (args) => z.tuple([pageAddress]).parse(args),
  'refresh:report-refusal': (args) => none.parse(args),
  'refresh:stop': (args) => none.parse(args),
  'refresh:list-browsers': (args) => none.parse(args),
  'refresh:use-browser': (args) =>
    z
      .tuple([
        z.strictObject({
          browser: z.enum(['default', 'edge', 'chrome', 'firefox']),
          isPrivate: z.boolean(),
          target: z.enum(VISIT_TARGETS),
        }),
      ])
      .parse(args),
  'refresh:measure': (args) => none.parse(args),
  'refresh:remind': (args) => z.tuple([z.int().min(1).max(LONGEST_REMINDER_HOURS).nullable()]).parse(args),
};
