interface Hearer {
  readonly onChange: () => void;
  /** Connected, for the first time or again; and not any more. */
  readonly onConnect: () => void;
  readonly onDisconnect: () => void;
}

/** The first pause before another try; each is twice as long, up to the longest, and up to half of it is chance: not everybody comes back at once. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 20_000;

/** How often the server asks whether somebody is there, and how long it may be late with it. */
interface Opened {
  readonly pingInterval: number;
  readonly pingTimeout: number;
}

/**
 * Listens at the server's Socket.IO, which for pages that only listen is six words over a web socket (engine.io 4, socket.io 5): `0` opened, answered
 * with `40`, come in; `40` you are in; `2` are you there, answered with `3`; `42["changed",…]` something changed. Its client library would be a tenth
 * of all that these pages may weigh. Answers with a function that ends it.
 */
export function listen(coachSlug: string, hearer: Hearer): () => void {
  const address = `${location.origin.replace(/^http/, 'ws')}/live/?EIO=4&transport=websocket&coach=${encodeURIComponent(coachSlug)}`;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience = 45_000;
  let tries = 0;
  const after = (pause: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, pause);
  };
  /** Done with this line. Its end may be long in coming where nobody is at the other side, so that nothing waits for it. */
  const leave = (opened: WebSocket) => {
    if (socket !== opened) return;
    socket = undefined;
    opened.close();
    hearer.onDisconnect();
    const pause = Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE);
    tries += 1;
    after(pause * (1 - Math.random() / 2), connect);
  };
  const hear = (opened: WebSocket, word: string) => {
    if (word.startsWith('0')) {
      const { pingInterval, pingTimeout } = JSON.parse(word.slice(1)) as Opened;
      patience = pingInterval + pingTimeout;
      opened.send('40');
    } else if (word === '2') {
      opened.send('3');
      // It holds. Whoever is let in only to be sent away at once goes on waiting longer and longer.
      tries = 0;
    } else if (word.startsWith('40')) {
      hearer.onConnect();
    } else if (word.startsWith('42["changed"')) hearer.onChange();
    // Sent away, or not let in: then later, perhaps.
    else if (/^4[14]/.test(word)) return leave(opened);
    watch(opened);
  };
  /** Nothing for longer than the server is ever silent: the line is dead, whatever the browser believes. */
  const watch = (opened: WebSocket) => after(patience, () => leave(opened));
  function connect() {
    const opened = new WebSocket(address);
    socket = opened;
    watch(opened);
    opened.addEventListener('message', ({ data }) => socket === opened && hear(opened, String(data)));
    opened.addEventListener('close', () => leave(opened));
  }
  connect();
  return () => {
    const last = socket;
    socket = undefined;
    clearTimeout(timer);
    last?.close();
  };
}
