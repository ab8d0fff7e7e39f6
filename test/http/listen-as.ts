import { io } from 'socket.io-client';
import type { Browser } from './browser.ts';

export interface LivePage {
  /** What changed, in the order in which it was heard. */
  readonly heard: readonly string[];
  readonly close: () => void;
}

/** A page of this browser that listens to a coach. Resolves once it does. */
export function listenAs(url: string, browser: Browser, coach: string): Promise<LivePage> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const options = { path: '/live', transports: ['websocket'], forceNew: true, reconnection: false };
  const socket = io(url, { ...options, query: { coach }, extraHeaders: { cookie } });
  const heard: string[] = [];
  socket.on('changed', ({ what }: { what: string }) => heard.push(what));
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve({ heard, close: () => void socket.disconnect() }));
    socket.once('connect_error', reject);
  });
}
