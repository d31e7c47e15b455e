import type { DesktopOptions } from '../../main/desktop/desktop-options.ts';

/** For tests that visit nothing: no private window opens, and there is no other browser. */
export const NO_VISITS: Pick<DesktopOptions, 'openVisitWindow' | 'browsers'> = {
  openVisitWindow: () => {
    throw new Error('expected no visit');
  },
  browsers: {
    list: async () => [],
    open: async () => {
      throw new Error('expected no visit');
    },
  },
};
