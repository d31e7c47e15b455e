import { EventEmitter } from 'node:events';
import type * as E from 'electron';

type Slice = Pick<E.NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>;

class StandinNativeTheme extends EventEmitter implements Slice {
  readonly shouldUseHighContrastColors = false;
  #source: E.NativeTheme['themeSource'] = 'system';

  get themeSource(): E.NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: E.NativeTheme['themeSource']) {
    this.#source = source;
    this.emit('updated');
  }

  /** The system behind the stand-in is a light one. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new StandinNativeTheme().setMaxListeners(0);
