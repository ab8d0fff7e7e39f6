/**
 * So long what the coach says no to stays in the house: who takes it back within this time has told nobody. A little longer than the toast
 * with "Undo" stands.
 */
export const UNDO_SECONDS = 12;
