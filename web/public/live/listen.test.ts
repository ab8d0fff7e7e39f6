import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen } from './listen.ts';

const LONGEST = 20_000;

/** A line whose other side is the test. */
class Line extends EventTarget {
  static opened: Line[] = [];
  readonly sent: string[] = [];
  readonly address: string;
  isClosed = false;

  constructor(address: string) {
    super();
    this.address = address;
    Line.opened.push(this);
  }

  send(word: string): void {
    this.sent.push(word);
  }

  /** As where nobody is at the other side: the end is not told. */
  close(): void {
    this.isClosed = true;
  }

  say(...said: readonly string[]): void {
    for (const data of said) this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  end(): void {
    this.dispatchEvent(new Event('close'));
  }
}

const OPENED = '0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1024}';
const IN = '40{"sid":"b"}';
const hearer = { onChange: vi.fn<() => void>(), onConnect: vi.fn<() => void>(), onDisconnect: vi.fn<() => void>() };
const lines = () => Line.opened;
const line = () => lines().at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('location', { origin: 'https://example.com' });
  Line.opened = [];
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('comes in, answers when asked whether it is there, and hears what changed', () => {
  const stop = listen('a b', hearer);
  expect(line().address).toBe('wss://example.com/live/?EIO=4&transport=websocket&coach=a%20b');
  line().say(OPENED, IN, '2', '42["changed",{"what":"slots"}]', '42["other"]');
  expect(line().sent).toEqual(['40', '3']);
  expect(hearer.onConnect).toHaveBeenCalledOnce();
  expect(hearer.onChange).toHaveBeenCalledOnce();
  stop();
  expect(line().isClosed).toBe(true);
  line().end();
  line().say('42["changed"]');
  vi.advanceTimersByTime(10 * 60_000);
  expect(hearer.onChange).toHaveBeenCalledOnce();
  expect(hearer.onDisconnect).not.toHaveBeenCalled();
  expect(lines()).toHaveLength(1);
});

it('comes again by itself, longer and longer after one another, and soon again after it was in', () => {
  listen('maren', hearer);
  for (let tries = 0; tries < 12; tries += 1) {
    const before = lines().length;
    line().end();
    vi.advanceTimersByTime(Math.min(1000 * 2 ** tries, LONGEST) / 2 - 1);
    expect(lines()).toHaveLength(before);
    vi.advanceTimersByTime(LONGEST);
    expect(lines()).toHaveLength(before + 1);
  }
  line().say(OPENED, IN, '2');
  line().end();
  const before = lines().length;
  vi.advanceTimersByTime(1000);
  expect(lines()).toHaveLength(before + 1);
});

it('does not run against a door that shuts behind it at once', () => {
  listen('maren', hearer);
  const start = lines().length;
  for (let minute = 0; minute < 5; minute += 1)
    for (let second = 0; second < 60; second += 1) {
      if (!line().isClosed) line().say(OPENED, IN, '41');
      vi.advanceTimersByTime(1000);
    }
  // As many as the growing pauses allow, and none a second.
  expect(lines().length - start).toBeLessThan(40);
});

it.each(['44{"message":"not_found"}', '41'])('told %s, it leaves and comes again later', (word) => {
  listen('maren', hearer);
  line().say(OPENED, word);
  expect(line().isClosed).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(lines()).toHaveLength(2);
});

it('leaves a line that fell silent, and does not wait for its end', () => {
  listen('maren', hearer);
  line().say(OPENED, IN);
  vi.advanceTimersByTime(44_000);
  line().say('2');
  vi.advanceTimersByTime(44_000);
  expect(hearer.onDisconnect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(hearer.onDisconnect).toHaveBeenCalledOnce();
  expect(lines()).toHaveLength(2);
  // Its late end is nobody's any more.
  lines()[0]?.end();
  expect(hearer.onDisconnect).toHaveBeenCalledOnce();
  line().say(OPENED, IN);
  expect(hearer.onConnect).toHaveBeenCalledTimes(2);
});
