import type { Tx } from '../transaction.ts';

/** How a booking and its answers stand, and whose they are. Nobody can cancel it or answer before this transaction ends. */
export async function lockFormStanding(tx: Tx, bookingId: string) {
  const booking = await tx
    .selectFrom('bookings')
    .select(['status', 'startsAt', 'clientEmail'])
    .where('id', '=', bookingId)
    .forShare()
    .executeTakeFirst();
  if (!booking) return undefined;
  const given = await tx.selectFrom('formAnswers').select('times').where('bookingId', '=', bookingId).forShare().executeTakeFirst();
  return { ...booking, times: given?.times ?? null };
}
