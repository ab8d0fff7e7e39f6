import type { Price } from '../../../core/services/price.ts';
import type { LocalDate } from '../../../core/time/instant.ts';

interface Terms {
  readonly durationMinutes: number | null;
  readonly serviceIds: readonly string[];
  readonly expiresOn: LocalDate | null;
  readonly price: Price | null;
}

/** What the audit log keeps of a package: what decides over sessions, and what was agreed. Words stay out. */
export const packageForAudit = ({ durationMinutes, serviceIds, expiresOn, price }: Terms) => ({
  durationMinutes,
  serviceIds,
  expiresOn,
  price,
});
