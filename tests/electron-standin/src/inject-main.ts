/* The page's own world, before any script of the page: receives what the preload exposes, asks for permissions. */
import { WorldLink } from './world-link.ts';

declare const STANDIN: { readonly key: string };

/** Functions of the isolated world, by number. */
const ASK_PERMISSION = 0;
const CLOSE_WINDOW = 1;

if (window === window.top) install(new WorldLink(`${STANDIN.key}-page`, `${STANDIN.key}-preload`));

function install(link: WorldLink): void {
  link.provide((name, api) => {
    const value = freeze(api);
    Object.defineProperty(window, String(name), { value, enumerable: true, configurable: false, writable: false });
  });
  // Chromium lets a script close only what a script opened; Electron closes the window.
  window.close = () => {
    link.call(CLOSE_WINDOW);
  };
  const ask = (permission: string, devices: readonly string[]) =>
    link.call(ASK_PERMISSION, permission, devices) as Promise<boolean>;
  guardCamera(ask);
  guardNotifications(ask);
}

type Ask = (permission: string, devices: readonly string[]) => Promise<boolean>;

function guardCamera(ask: Ask): void {
  // Absent where the page is no secure context, whatever the typings say.
  const prototype = (globalThis as { MediaDevices?: typeof MediaDevices }).MediaDevices?.prototype;
  if (prototype === undefined) return;
  const original = prototype.getUserMedia;
  prototype.getUserMedia = async function getUserMedia(constraints) {
    const devices = [...(constraints?.video ? ['video'] : []), ...(constraints?.audio ? ['audio'] : [])];
    if (devices.length > 0 && !(await ask('media', devices))) {
      throw new DOMException('Permission denied', 'NotAllowedError');
    }
    return original.call(this, constraints);
  };
}

function guardNotifications(ask: Ask): void {
  const Class = (globalThis as { Notification?: typeof Notification }).Notification;
  if (Class === undefined) return;
  const original = Class.requestPermission.bind(Class);
  Class.requestPermission = async () => {
    await ask('notifications', []);
    return original();
  };
}

function freeze(value: unknown): unknown {
  const isPlain = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
  if (!isPlain || value instanceof ArrayBuffer) return value;
  for (const item of Object.values(value)) freeze(item);
  return Object.freeze(value);
}
