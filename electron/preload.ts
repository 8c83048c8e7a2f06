import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, BridgeEvent } from '../shared/contract';

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke('call', channel, input),
  onEvent: (listener) => {
    const relay = (_: unknown, event: BridgeEvent) => listener(event);
    ipcRenderer.on('event', relay);
    return () => void ipcRenderer.off('event', relay);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
