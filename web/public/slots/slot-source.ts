import type { SlotsView } from '../../../contract/slots.ts';

/** Where open times come from: a service's page, or a booking that wants to move. */
export interface SlotSource {
  readonly key: readonly unknown[];
  readonly timeZone: string;
  readonly load: (span: { readonly from: string; readonly to: string }) => Promise<SlotsView>;
}
