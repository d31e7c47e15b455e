import { contextBridge, ipcRenderer } from 'electron';
import type { Unsubscribe } from '../contract/ipc.ts';
import type { StationBridge, StationEvents, StationRequests } from '../contract/station/station-ipc.ts';

function ask<C extends keyof StationRequests>(
  channel: C,
  ...args: Parameters<StationRequests[C]>
): Promise<ReturnType<StationRequests[C]>> {
  return ipcRenderer.invoke(channel, ...args);
}

function listen<C extends keyof StationEvents>(
  channel: C,
  listener: (payload: StationEvents[C]) => void,
): Unsubscribe {
  // The event object reaches ipcRenderer through `sender`, so it stays here.
  const forward = (_event: unknown, payload: StationEvents[C]) => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

const station: StationBridge = {
  getState: () => ask('station:get-state'),
  onStateChanged: (listener) => listen('station:state-changed', listener),
  act: (action) => ask('session:act', action),
  search: (text) => ask('session:search', text),
  takeShot: (bytes) => ask('session:take-shot', bytes),
  getPhoto: () => ask('station:get-photo'),
  setTextSize: (size) => ask('station:set-text-size', size),
  setSpoken: (isSpoken) => ask('station:set-spoken', isSpoken),
  reportCamera: (report) => ask('station:report-camera', report),
  getCameraAccess: () => ask('camera:get-access'),
  operator: {
    ask: () => ask('operator:ask'),
    cancel: () => ask('operator:cancel'),
    enterPin: (pin) => ask('operator:enter-pin', pin),
    act: (action) => ask('operator:act', action),
    listPeople: (request) => ask('operator:list-people', request),
  },
  setUp: (action) => ask('set-up:act', action),
};

contextBridge.exposeInMainWorld('station', station);
