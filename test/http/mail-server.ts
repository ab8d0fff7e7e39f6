import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** How the server behaves: takes mails, says later (451), says never (550), takes the mail and falls silent. */
export type Mood = 'takes' | 'later' | 'never' | 'silent';

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly mails: readonly Email[];
  mood: Mood;
  /** Resolves as soon as there are so many mails. */
  readonly arrived: (count: number) => Promise<readonly Email[]>;
  /** Resolves as soon as so many tries were turned away or left without an answer. */
  readonly turnedAway: (count: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Waits for figures to be reached, told by whoever changes them: nothing polls, nothing sleeps. */
function counter() {
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    up: () => {
      count += 1;
      for (const look of waiting) look();
    },
    reaches: (wanted: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (count < wanted) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });

async function read(stream: SMTPServerDataStream): Promise<Email> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return PostalMime.parse(Buffer.concat(chunks), { attachmentEncoding: 'utf8' });
}

/** A real SMTP server on the loopback, on a free port or on one that was free before. */
export async function startMailServer(mood: Mood = 'takes', port = 0): Promise<MailServer> {
  const mails: Email[] = [];
  const taken = counter();
  const refused = counter();
  const take = async (stream: SMTPServerDataStream, done: (error?: Error | null) => void): Promise<void> => {
    const mail = await read(stream);
    if (server.mood === 'takes') {
      mails.push(mail);
      done();
      taken.up();
      return;
    }
    if (server.mood === 'later') done(refusal(451, 'Try again later'));
    if (server.mood === 'never') done(refusal(550, `5.1.1 <${mail.to?.[0]?.address}> unknown`));
    refused.up();
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    // Whoever dies in the middle of a mail has sent none.
    onData: (stream, _session, done) => void take(stream, done).catch(() => undefined),
  });
  smtp.on('error', () => undefined);
  smtp.listen(port, '127.0.0.1');
  await once(smtp.server, 'listening');
  const address = smtp.server.address() as AddressInfo;
  const server: MailServer = {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    mood,
    arrived: async (count) => {
      await taken.reaches(count);
      return mails;
    },
    turnedAway: refused.reaches,
    stop: () =>
      new Promise((resolve) => {
        smtp.close(resolve);
      }),
  };
  return server;
}
