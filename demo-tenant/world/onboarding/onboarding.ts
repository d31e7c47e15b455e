import type { SavedOnboarding } from '../world-state.ts';
import { createGroupStore, type GroupStore } from './group-store.ts';
import { createListStore, type ListStore, type ListStoreSetup } from './list-store.ts';

/** Today's new colleagues: the list on a SharePoint site, and the group. */
export interface Onboarding {
  readonly list: ListStore;
  readonly group: GroupStore;
  readonly save: () => SavedOnboarding;
  readonly reset: () => void;
}

interface OnboardingSetup extends Pick<ListStoreSetup, 'now' | 'onChange'> {
  readonly saved: SavedOnboarding | undefined;
}

export function createOnboarding({ saved, now, onChange }: OnboardingSetup): Onboarding {
  const list = createListStore({ saved: saved?.list, now, onChange });
  const group = createGroupStore({ saved: saved?.group, onChange });
  return {
    list,
    group,
    save: () => ({ list: list.save(), group: group.save() }),
    reset: () => {
      list.reset();
      group.reset();
    },
  };
}
