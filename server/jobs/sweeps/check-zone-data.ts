import { ok } from '../../../core/result.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { listPromisedTimes, loadZoneDataVersion, storeZoneDataVersion } from '../../db/upkeep/zone-data.ts';
import type { SweepContext } from './sweep-context.ts';

/**
 * Governments change clocks at short notice. After an update of the zone data every coming booking is looked at: whose instant no longer shows
 * the wall clock that was promised is reported, in the log and in its history. Nothing moves by itself, for people have it in their calendars.
 */
export async function checkZoneData(
  { database, transaction, clock, log }: SweepContext,
  version: string = process.versions.tz ?? '',
): Promise<void> {
  if ((await loadZoneDataVersion(database)) === version) return;
  const promised = await listPromisedTimes(database, clock.now());
  const drifted = promised.filter(({ timeZone, startsAt, wallDate, wallMinute }) => {
    const wall = instantToWall(timeZone, startsAt);
    return wall.date !== wallDate || wall.minute !== wallMinute;
  });
  await transaction(async (tx) => {
    for (const { id, coachId, startsAt, timeZone, wallDate, wallMinute } of drifted) {
      const after = { startsAt: wallToInstant(timeZone, wallDate, wallMinute), zoneData: version };
      await insertAuditEntry(
        tx,
        { kind: 'system' },
        { coachId, action: 'booking.zone_data_differs', subject: ['booking', id], before: { startsAt }, after },
      );
    }
    await storeZoneDataVersion(tx, version);
    return ok(null);
  });
  const found = { zoneData: version, checked: promised.length, differing: drifted.map((booking) => booking.id) };
  if (drifted.length > 0) log.error(found, 'zone data changed: some bookings no longer start at the time that was promised');
  else log.info(found, 'zone data checked');
}
