import type { Failure } from '../../contract/failure.ts';
import type { PlaceCopy } from '../../contract/place.ts';
import type { PublishProgress } from '../../contract/publish-step.ts';
import { fail, type Result } from '../../contract/result.ts';
import type { Services } from '../services.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import type { LastFailure } from './last-failure.ts';
import type { RunningChange } from './running-change.ts';
import type { Visits } from './visits.ts';

type PhotoHandlers = Pick<
  Handlers,
  | 'photo:get-current'
  | 'photo:publish'
  | 'photo:stop-publish'
  | 'photo:undo'
  | 'places:check'
  | 'places:explain-failure'
>;

/** What a signed-in person does with the own photo. */
export function photoHandlers(
  state: Pick<DesktopState, 'services' | 'servicesFor'>,
  { running, visits }: { readonly running: RunningChange; readonly visits: Pick<Visits, 'stop'> },
  lastFailure: LastFailure,
  { pictures, emit }: Pick<DesktopOptions, 'emit'> & { readonly pictures: Pick<DesktopOptions['pictures'], 'cut'> },
): PhotoHandlers {
  const asSignedIn = async <T>(use: (services: Services) => Promise<Result<T>>): Promise<Result<T>> =>
    state.services === null ? fail({ kind: 'sign-in-needed' }) : use(state.services);

  /**
   * One change of the photo at a time, which `photo:stop-publish` can stop. A visit ends with it: what it would make
   * SharePoint ask for is the photo that goes.
   */
  const change = <T>(run: (services: Services, signal: AbortSignal) => Promise<Result<T, Failure>>) =>
    asSignedIn<T>((services) => {
      visits.stop();
      return running.run((signal) => run(services, signal));
    });

  const tell = {
    onProgress: (progress: PublishProgress) => emit('publish:progress', progress),
    onRead: (copy: PlaceCopy) => emit('places:read', { upn: null, ...copy }),
  };

  return {
    'photo:get-current': () => asSignedIn((services) => services.currentPhoto({})),
    'photo:publish': ({ portraitId, adjustment, override }) =>
      change(async (services, signal) => {
        tell.onProgress({ step: 'prepare', state: 'running' });
        const photo = await pictures.cut(portraitId, adjustment);
        tell.onProgress({ step: 'prepare', state: photo.ok ? 'done' : 'failed' });
        if (!photo.ok) return photo;
        return services.publish({
          photo: photo.value,
          signal,
          ...(override === null ? {} : { override }),
          ...tell,
        });
      }),
    'photo:stop-publish': () => running.stop(),
    'photo:undo': () => change((services, signal) => services.undo({ signal, ...tell })),
    'places:check': async (upn) => {
      const services = state.servicesFor(upn);
      if (services === null) return fail({ kind: 'sign-in-needed' });
      const checked = await services.diagnose({
        ...(upn === null ? {} : { for: upn }),
        onRead: (copy) => emit('places:read', { upn, ...copy }),
      });
      lastFailure.remember(upn, checked.ok ? null : checked.failure);
      return checked;
    },
    'places:explain-failure': lastFailure.explain,
  };
}
