import type { z } from 'zod';
import type { FileView } from '../../../../contract/clients.ts';
import { rosterCells, type RosterWords } from '../../../../core/cycles/roster/roster-cells.ts';
import { ROSTER_FIELDS } from '../../../../core/cycles/roster/roster-field.ts';
import { instantToWall } from '../../../../core/time/instant-to-wall.ts';
import { sentence } from '../../../../locales/sentence.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { listRegulars } from '../../../db/cycles/regulars.ts';
import { listRosterToExport } from '../../../db/cycles/roster/list-roster-to-export.ts';
import { writeTable } from '../../../files/write-table.ts';
import type { HttpContext } from '../../http-context.ts';

const WORDS: RosterWords = {
  frequency: (frequency) => sentence(`import:roster.frequency.${frequency}`),
  weekday: (weekday) => sentence(`import:roster.weekday.${weekday}`),
  status: (status) => sentence(`import:roster.status.${status}`),
};

/** The whole roster as a table that our own import and every spreadsheet read. */
export async function rosterTableFile({ database, action }: HttpContext, coach: CoachRow): Promise<z.input<typeof FileView>> {
  const now = action.clock.now();
  const [people, regulars] = await Promise.all([listRosterToExport(database, coach.id), listRegulars(database, coach.id, '', now)]);
  const patterns = new Map(regulars.map((regular) => [regular.id, regular]));
  const bytes = writeTable(
    ROSTER_FIELDS.map((field) => sentence(`import:roster.heading.${field}`)),
    people.flatMap(({ id, ...whose }) => {
      const pattern = patterns.get(id);
      return pattern ? [rosterCells(pattern, whose, WORDS)] : [];
    }),
  );
  const { date } = instantToWall(coach.timeZone, now);
  return { filename: `roster-${date}.csv`, contentType: 'text/csv; charset=utf-8', base64: Buffer.from(bytes).toString('base64') };
}
