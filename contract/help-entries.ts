/**
 * What keeps a photo from being seen and nothing that the app may ask shows, so that it is explained and never found.
 * Words: `help.<id>.title` and `help.<id>.text`; the rows that they stand for are in docs/causes.md.
 */
export const HELP_ENTRIES = [
  'picture-property',
  'upload-too-small',
  'group-photos',
  'outlook-photos-off',
  'expired-address',
  'lists-and-search',
  'custom-web-parts',
  'other-account-kinds',
  'device-code',
  'mailbox-policy',
  'ews-scripts',
  'other-organisation',
  'windows-picture',
] as const;
