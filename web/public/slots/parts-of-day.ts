import type { Slot } from './slot.ts';

const PARTS = [
  { name: 'morning', until: 12 * 60 },
  { name: 'afternoon', until: 17 * 60 },
  { name: 'evening', until: 24 * 60 },
] as const;

const MANY = 8;

export interface PartOfDay {
  /** Null where there are too few times to need names. */
  readonly name: (typeof PARTS)[number]['name'] | null;
  readonly slots: readonly Slot[];
}

/** Many times in three groups, few in one. */
export function partsOfDay(slots: readonly Slot[]): PartOfDay[] {
  if (slots.length <= MANY) return [{ name: null, slots }];
  return PARTS.map(({ name, until }, index) => ({
    name,
    slots: slots.filter(({ minute }) => minute < until && minute >= (PARTS[index - 1]?.until ?? 0)),
  })).filter((part) => part.slots.length > 0);
}
