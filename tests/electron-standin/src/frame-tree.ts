import type { Payload } from './cdp-types.ts';
import { fromChromium } from './schemes.ts';

/** The members of Electron's WebFrameMain that the app may look at. */
export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: Frame | null;
  readonly top: Frame;
  readonly name: string;
  readonly frameToken: string;
  readonly isDestroyed: () => boolean;
}

type NavigatedFrame = Payload<'Page.frameNavigated'>['frame'];

/** The frames of one page; the main frame's id is the page's own. */
export class FrameTree {
  readonly #ids = new Set<string>();
  readonly #frames = new Map<string, Frame>();

  /** True from the moment the frame is there, before it has loaded anything. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  attached(id: string): void {
    this.#ids.add(id);
  }

  get(id: string): Frame | null {
    return this.#frames.get(id) ?? null;
  }

  /** The object is the same one until the frame's next navigation, so that frames may be compared. */
  navigated(frame: NavigatedFrame): Frame {
    const parent = frame.parentId === undefined ? null : this.get(frame.parentId);
    const created = createFrame(frame, parent);
    this.#frames.set(frame.id, created);
    this.attached(frame.id);
    return created;
  }

  removed(id: string): void {
    this.#frames.delete(id);
    this.#ids.delete(id);
  }
}

function createFrame(frame: NavigatedFrame, parent: Frame | null): Frame {
  const details = {
    url: fromChromium(frame.unreachableUrl ?? frame.url + (frame.urlFragment ?? '')),
    origin: fromChromium(frame.securityOrigin),
    parent,
    name: frame.name ?? '',
    frameToken: frame.id,
    isDestroyed: () => false,
  };
  const created: Frame = {
    ...details,
    get top(): Frame {
      return parent?.top ?? created;
    },
  };
  return created;
}
