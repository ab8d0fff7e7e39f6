interface JoinWishes {
  readonly coach: string;
  readonly service?: string | undefined;
  readonly length?: number | undefined;
  /** First day of a season. */
  readonly season?: string | undefined;
  /** One particular time: the instant, and the day it lies on for the viewer. */
  readonly at?: string | undefined;
  readonly day?: string | undefined;
}

/** Where one joins the waitlist of a coach, with what is known of the wish already. */
export function joinAddress({ coach, ...wishes }: JoinWishes): string {
  const params = new URLSearchParams(
    Object.entries(wishes).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return params.size === 0 ? `/waitlist/join/${coach}` : `/waitlist/join/${coach}?${params}`;
}
