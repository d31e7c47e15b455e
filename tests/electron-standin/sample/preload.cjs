const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('sample', {
  about: () => ipcRenderer.invoke('sample:about'),
  echo: (value) => ipcRenderer.invoke('sample:echo', value),
  reverse: (bytes) => ipcRenderer.invoke('sample:reverse', bytes),
  fail: () => ipcRenderer.invoke('sample:fail'),
  open: (url) => ipcRenderer.invoke('sample:open', url),
  tell: (payload) => ipcRenderer.invoke('sample:tell', payload),
  keepSecret: (text) => ipcRenderer.invoke('sample:keep-secret', text),
  work: (message) => ipcRenderer.invoke('sample:work', message),
  unknown: () => ipcRenderer.invoke('sample:unknown'),
  onTold: (listener) => {
    const forward = (_event, payload) => listener(payload);
    ipcRenderer.on('sample:told', forward);
    return () => ipcRenderer.off('sample:told', forward);
  },
});
