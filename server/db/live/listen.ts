import pg from 'pg';

interface Ears {
  readonly onMessage: (payload: string) => void;
  /** Listening again after a loss: whatever was said meanwhile is gone. */
  readonly onReconnect: () => void;
  readonly onError: (error: Error) => void;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;
/** A connection that died without a word is noticed by asking. */
const ASK_EVERY = 20_000;

class Listener {
  readonly #connectionString: string;
  readonly #channel: string;
  readonly #ears: Ears;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE;
  #closed = false;

  constructor(connectionString: string, channel: string, ears: Ears) {
    this.#connectionString = connectionString;
    this.#channel = channel;
    this.#ears = ears;
  }

  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#connectionString,
      application_name: 'perennial-live',
      keepAlive: true,
      query_timeout: ASK_EVERY,
    });
    this.#client = client;
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('The connection ended.')));
    client.on('notification', ({ payload }) => this.#ears.onMessage(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.#channel)}`);
    } catch (error) {
      this.#client = null;
      void client.end().catch(() => undefined);
      throw error;
    }
    this.#pause = FIRST_PAUSE;
    this.#timer = setTimeout(() => void this.#ask(client), ASK_EVERY).unref();
  }

  async #ask(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
      if (this.#client === client) this.#timer = setTimeout(() => void this.#ask(client), ASK_EVERY).unref();
    } catch (error) {
      this.#lose(client, error as Error);
    }
  }

  #lose(client: pg.Client, error: Error): void {
    if (this.#client !== client) return;
    this.#client = null;
    clearTimeout(this.#timer);
    void client.end().catch(() => undefined);
    this.#ears.onError(error);
    this.#openLater();
  }

  #openLater(): void {
    this.#timer = setTimeout(() => void this.#openAgain(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  async #openAgain(): Promise<void> {
    try {
      await this.open();
    } catch (error) {
      if (this.#closed) return;
      this.#ears.onError(error as Error);
      this.#openLater();
      return;
    }
    if (this.#closed) await this.close();
    else this.#ears.onReconnect();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }
}

/** One connection of its own on one channel of the database, mended with growing pauses for as long as the process lives. */
export async function listen(connectionString: string, channel: string, ears: Ears): Promise<{ readonly close: () => Promise<void> }> {
  const listener = new Listener(connectionString, channel, ears);
  await listener.open();
  return listener;
}
