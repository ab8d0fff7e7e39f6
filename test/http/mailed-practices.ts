import type { Email } from 'postal-mime';
import { type MailServer, startMailServer } from './mail-server.ts';
import { openPractices, type Practices } from './practices.ts';

export interface MailedPractices extends Practices {
  readonly mail: MailServer;
  /** All that came for an address, the oldest first. */
  readonly mailsTo: (address: string) => readonly Email[];
}

/** Practices at https://practice.example whose mails, sent by workers, go to a server of the test. */
export async function openMailedPractices(wishes: Parameters<typeof openPractices>[0] = {}): Promise<MailedPractices> {
  const mail = await startMailServer();
  const practices = await openPractices({
    smtpUrl: mail.url,
    publicUrl: 'https://practice.example',
    workers: { pollSeconds: 0.5 },
    ...wishes,
  });
  return {
    ...practices,
    mail,
    mailsTo: (address) => mail.mails.filter((each) => each.to?.[0]?.address === address),
    stop: async () => {
      await practices.stop();
      await mail.stop();
    },
  };
}
