import type { z } from 'zod';
import type { FileView } from '../../../contract/clients.ts';
import { answerWords } from '../../../core/forms/answer-words.ts';
import { plainCell } from '../../../core/forms/plain-cell.ts';
import { questionsOfAll } from '../../../core/forms/questions-of-all.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { sentence } from '../../../locales/sentence.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { listAnswersToForm } from '../../db/forms/answers.ts';
import { listFormVersions } from '../../db/forms/forms.ts';
import { writeTable } from '../../files/write-table.ts';
import type { HttpContext } from '../http-context.ts';

const HEADINGS = ['session', 'client', 'email', 'service', 'answered'] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-09 10:00`, on the coach's clock. */
function when(timeZone: string, at: Instant): string {
  const { date, minute } = instantToWall(timeZone, at);
  return `${date} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** All answers to a form, a line for each session and a column for each question it ever had. */
export async function answersTableFile(
  { database, action }: HttpContext,
  coach: CoachRow,
  formId: string,
): Promise<z.input<typeof FileView>> {
  const [versions, all] = await Promise.all([listFormVersions(database, coach.id, formId), listAnswersToForm(database, coach.id, formId)]);
  const questions = questionsOfAll(versions);
  const words = { yes: sentence('answers:yes'), no: sentence('answers:no') };
  const bytes = writeTable(
    [...HEADINGS.map((heading) => sentence(`answers:heading.${heading}`)), ...questions.map(({ label }) => plainCell(label))],
    all.map((given) => [
      when(coach.timeZone, given.startsAt),
      plainCell(given.clientName),
      plainCell(given.clientEmail),
      plainCell(given.serviceName),
      when(coach.timeZone, given.changedAt),
      ...questions.map(({ id }) => plainCell(answerWords(given.answers[id], words))),
    ]),
  );
  const { date } = instantToWall(coach.timeZone, action.clock.now());
  return { filename: `answers-${date}.csv`, contentType: 'text/csv; charset=utf-8', base64: Buffer.from(bytes).toString('base64') };
}
