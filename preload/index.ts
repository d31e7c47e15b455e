import { contextBridge, ipcRenderer } from 'electron';
import type { Answer, Bridge, Events, Requests, Unsubscribe } from '../contract/ipc.ts';

function ask<C extends keyof Requests>(channel: C, ...args: Parameters<Requests[C]>): Answer<C> {
  return ipcRenderer.invoke(channel, ...args);
}

function listen<C extends keyof Events>(channel: C, listener: (payload: Events[C]) => void): Unsubscribe {
  // The event object reaches ipcRenderer through `sender`, so it stays here.
  const forward = (_event: unknown, payload: Events[C]) => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

const bridge: Bridge = {
  app: {
    getState: () => ask('app:get-state'),
    openLink: (link) => ask('app:open-link', link),
    copyText: (text) => ask('app:copy-text', text),
    onStateChanged: (listener) => listen('app:state-changed', listener),
  },
  account: {
    signIn: () => ask('account:sign-in'),
    allowSharePoint: () => ask('account:allow-sharepoint'),
    allowOneDrive: () => ask('account:allow-onedrive'),
    cancelSignIn: () => ask('account:cancel-sign-in'),
    signOut: () => ask('account:sign-out'),
  },
  demo: {
    start: () => ask('demo:start'),
    leave: () => ask('demo:leave'),
  },
  oneDrive: {
    list: (folderId) => ask('onedrive:list', folderId),
    search: (text) => ask('onedrive:search', text),
    more: (next) => ask('onedrive:more', next),
    thumbnail: (itemId) => ask('onedrive:thumbnail', itemId),
    open: (itemId) => ask('onedrive:open', itemId),
    stop: (what) => ask('onedrive:stop', what),
  },
  camera: {
    getAccess: () => ask('camera:get-access'),
    openSettings: () => ask('camera:open-settings'),
  },
  portrait: {
    chooseFile: () => ask('portrait:choose-file'),
    openBytes: (bytes, name) => ask('portrait:open-bytes', { bytes, name }),
    previewPhoto: (request) => ask('portrait:preview-photo', request),
    close: (portraitId) => ask('portrait:close', portraitId),
  },
  coach: {
    dismiss: (measure) => ask('coach:dismiss', measure),
    restore: () => ask('coach:restore'),
  },
  photo: {
    getCurrent: () => ask('photo:get-current'),
    publish: (request) => ask('photo:publish', request),
    stopPublish: () => ask('photo:stop-publish'),
    undo: () => ask('photo:undo'),
    onProgress: (listener) => listen('publish:progress', listener),
  },
  places: {
    check: () => ask('places:check'),
    onRead: (listener) => listen('places:read', listener),
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
