import { useLive } from './use-live.ts';

interface LiveCoachesProps {
  readonly coaches: readonly { readonly slug: string }[];
}

/** Listens at each of these coaches; shows nothing. */
export function LiveCoaches({ coaches }: LiveCoachesProps) {
  return coaches.map(({ slug }) => <LiveCoach key={slug} coachSlug={slug} />);
}

/** One ear for each coach: hooks don't come in loops. */
function LiveCoach({ coachSlug }: { readonly coachSlug: string }) {
  useLive(coachSlug);
  return null;
}
