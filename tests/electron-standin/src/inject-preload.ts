/* The isolated world: the `electron` of a sandboxed preload script, then the app's own preload bundle, untouched. */
import { askForKeys } from './ask-for-keys.ts';
import { RendererIpc } from './renderer-ipc.ts';
import { WorldLink } from './world-link.ts';

type Preload = (require: unknown, module: unknown, exports: unknown, process: unknown, global: unknown) => void;

declare const STANDIN: {
  readonly key: string;
  readonly process: Readonly<Record<string, unknown>>;
  readonly asksForKeys: boolean;
};
declare const PRELOAD: Preload | null;

/** Function of the page's own world, by number. */
const EXPOSE = 0;

if (STANDIN.asksForKeys) askForKeys(STANDIN.key);
if (window === window.top) install(globalThis as unknown as Record<string, unknown>);

function install(world: Record<string, unknown>): void {
  const { key } = STANDIN;
  const blobs: Blob[] = [];
  const ipc = new RendererIpc((text) => (world[`${key}_send`] as (text: string) => void)(text), blobs);
  const input = document.createElement('input');
  input.type = 'file';
  world[`${key}_blobs`] = blobs;
  world[`${key}_input`] = input;
  world[`${key}_receive`] = (text: string) => ipc.receive(text);
  world[`${key}_receiveFile`] = async () => ipc.receive((await input.files?.[0]?.text()) ?? '');

  const link = new WorldLink(`${key}-preload`, `${key}-page`);
  link.provide((permission, devices) =>
    ipc.request({ type: 'permission', permission: String(permission), devices: devices as string[] }),
  );
  link.provide(() => ipc.post({ type: 'close-window' }));
  if (PRELOAD !== null) runPreload(PRELOAD, ipc, link);
}

function runPreload(preload: Preload, ipc: RendererIpc, link: WorldLink): void {
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => {
      link.call(EXPOSE, name, api);
    },
  };
  const electron = refuseOthers({ ipcRenderer: bound(ipc), contextBridge });
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name} (a sandboxed preload script)`);
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, STANDIN.process, globalThis);
  } catch (error) {
    ipc.post({ type: 'preload-error', message: String(error), stack: (error as Error).stack ?? '' });
  }
}

/** A preload script may take methods off `ipcRenderer`; sendSync, sendToHost and postMessage throw by name. */
function bound(ipc: RendererIpc): object {
  const methods = [
    'invoke',
    'send',
    'on',
    'once',
    'off',
    'addListener',
    'removeListener',
    'removeAllListeners',
  ] as const;
  return refuseOthers(Object.fromEntries(methods.map((name) => [name, ipc[name].bind(ipc)])));
}

function refuseOthers(carried: Record<string, unknown>): object {
  return new Proxy(carried, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name in target || name === '__esModule') return Reflect.get(target, name);
      throw new Error(`electron stand-in (preload): '${name}' is not carried`);
    },
  });
}
