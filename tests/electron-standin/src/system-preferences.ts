import type * as E from 'electron';

type Slice = Pick<E.SystemPreferences, 'getMediaAccessStatus' | 'askForMediaAccess'>;

/** The system behind the stand-in lets every program use its camera. */
export const systemPreferences: Slice = {
  getMediaAccessStatus: () => 'granted',
  askForMediaAccess: async () => true,
};
