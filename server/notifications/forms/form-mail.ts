import type { Answer, Answers } from '../../../core/forms/answer.ts';
import type { FormEvent } from '../../../core/forms/form-effect.ts';
import type { FormVersion } from '../../../core/forms/form-version.ts';
import type { Question } from '../../../core/forms/question.ts';
import type { Moment } from '../../../core/time/moment.ts';
import { sentence } from '../../../locales/sentence.ts';
import { dayWords } from '../../day-words.ts';
import { locationLine } from '../lines/location-line.ts';
import { plainLine } from '../lines/plain-line.ts';
import { startWords, whenLines } from '../lines/when-lines.ts';
import type { MailBooking } from '../mail-booking.ts';
import { mailEnds } from '../mail-ends.ts';
import { mailLayout } from '../mail-layout.ts';
import { mailRow, type MailRow } from '../mail-row.ts';
import { mailText } from '../mail-text.ts';
import type { Mail } from '../mail.ts';

/** All that a mail about the form of a booking says. Wall times are computed before it comes here. */
export interface FormMailContent {
  readonly id: string;
  readonly event: FormEvent;
  readonly to: 'client' | 'coach';
  readonly booking: MailBooking;
  readonly coachTime: Moment;
  readonly clientTime: Moment;
  readonly form: Pick<FormVersion, 'name' | 'questions'>;
  /** Null where nothing was answered. */
  readonly answers: Answers | null;
  /** They were sent before, and differently. */
  readonly again: boolean;
  /** For how many sessions they were given at once. */
  readonly sessions: number;
  readonly url: string;
}

const lines = (text: string): readonly string[] => text.split(/\r\n?|\n/).map((each) => plainLine(each));

function answerLines({ kind }: Question, answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [sentence('form_mails:not_answered')];
  if (typeof answer === 'boolean') return [sentence(answer ? 'form_mails:yes' : 'form_mails:no')];
  if (typeof answer === 'object') return answer.map((each) => plainLine(each));
  return kind === 'date' ? [dayWords(String(answer))] : lines(String(answer));
}

/** What was asked and answered, for the coach. */
const answerRows = ({ form, answers }: FormMailContent): readonly MailRow[] =>
  form.questions.map((question) => ({
    label: plainLine(question.label),
    lines: answerLines(question, answers?.[question.id]),
    stacked: true,
  }));

function rowsOf(content: FormMailContent): readonly MailRow[] {
  const { booking, to, coachTime, clientTime, event, sessions } = content;
  const { coachName, clientName } = booking;
  const when = { label: sentence('mails:label.when'), lines: whenLines({ coachTime, clientTime, reader: to, coachName, clientName }) };
  if (event === 'reminder') return [when, { label: sentence('mails:label.where'), lines: [locationLine(booking)] }];
  const many = sentence('form_mails:sessions', { count: sessions, when: startWords(coachTime) });
  return [sessions > 1 ? { label: sentence('form_mails:label.for'), lines: [many] } : when, ...answerRows(content)];
}

/** The mail that asks a client for what they have not answered, or that brings the coach what they did. */
export function formMail(content: FormMailContent): Mail {
  const { id, event, to, booking, form, again, url } = content;
  const names = {
    service: plainLine(booking.serviceName),
    coach: plainLine(booking.coachName),
    client: plainLine(booking.clientName),
    form: plainLine(form.name),
    when: startWords(to === 'client' ? content.clientTime : content.coachTime),
  };
  const words = event === 'reminder' ? 'form_mails:client.reminder' : `form_mails:coach.submitted`;
  const said = event === 'submitted' && again ? `${words}_again` : words;
  const rows = rowsOf(content);
  const parts = {
    title: sentence(`${said}_title`, names),
    lead: sentence(`${said}_lead`, names),
    button: { label: sentence(`${words}_button`), url },
    after: event === 'reminder' ? sentence('form_mails:client.reminder_after') : null,
    footer: sentence(`mails:${to}.footer`, names),
  };
  return {
    id,
    ...mailEnds(to, booking),
    subject: sentence(`${words}_subject`, names),
    text: mailText({ ...parts, rows }),
    html: mailLayout({ ...parts, rows: rows.map(mailRow) }),
    ics: null,
  };
}
