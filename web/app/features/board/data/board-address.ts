/** Which board: of which coach and which cycle. */
export interface BoardAddress {
  readonly coachId: string;
  readonly cycleId: string;
}
