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
    openCauseLink: (address) => ask('app:open-cause-link', address),
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
  desk: {
    signIn: () => ask('desk:sign-in'),
    signOut: () => ask('desk:sign-out'),
    allowSharePoint: () => ask('desk:allow-sharepoint'),
    search: (text) => ask('desk:search', text),
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
    check: (upn) => ask('places:check', upn),
    explainFailure: (upn) => ask('places:explain-failure', upn),
    getTimeline: (upn) => ask('places:get-timeline', upn),
    saveReport: (request) => ask('places:save-report', request),
    onRead: (listener) => listen('places:read', listener),
  },
  watch: {
    start: (upn) => ask('watch:start', upn),
    stop: () => ask('watch:stop'),
    onChanged: (listener) => listen('watch:changed', listener),
  },
  refresh: {
    start: (page) => ask('refresh:start', page),
    getState: () => ask('refresh:get-state'),
    openPage: (page) => ask('refresh:open-page', page),
    reportRefusal: () => ask('refresh:report-refusal'),
    stop: () => ask('refresh:stop'),
    listBrowsers: () => ask('refresh:list-browsers'),
    openBrowser: (request) => ask('refresh:use-browser', request),
    measure: () => ask('refresh:measure'),
    remind: (afterHours) => ask('refresh:remind', afterHours),
    onChanged: (listener) => listen('refresh:changed', listener),
    onDue: (listener) => listen('refresh:due', listener),
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
