import type { CalendarMethod } from './calendar-file.ts';

export interface Attached {
  readonly method: CalendarMethod;
  readonly content: string;
}

/** One mail to one person, ready to leave. */
export interface Mail {
  /** Stable for what caused it, so that a mail which left twice around a crash can be recognised: it becomes the Message-ID. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  /** Stands before the installation's own address, which mail servers insist on. */
  readonly fromName: string;
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: Attached | null;
  /** Where its reader says that they want no more of these. */
  readonly leaveUrl?: string;
}
