/** Under which this tab keeps that a time is the visitor's own: its value is the token of its page. */
export const ownKey = (coachSlug: string, startsAt: string): string => `perennial.own ${coachSlug} ${Date.parse(startsAt)}`;
