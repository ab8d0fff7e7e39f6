interface Place {
  readonly length: number;
  readonly day: string | null;
  readonly at?: string | null;
}

/** A service's calendar, opened at a day, or with a time chosen. */
export function dayAddress(coachSlug: string, serviceSlug: string, { length, day, at = null }: Place): string {
  const params = new URLSearchParams({ length: String(length), ...(day !== null && { day }), ...(at !== null && { at }) });
  return `/${coachSlug}/${serviceSlug}?${params}`;
}
