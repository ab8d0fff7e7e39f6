/** Whether a session that begins then lies on one of the others, all equally long. Instants. */
export function overlaps(startsAt: string, others: readonly string[], length: number): boolean {
  return others.some((other) => Math.abs(Date.parse(other) - Date.parse(startsAt)) < length * 60_000);
}
