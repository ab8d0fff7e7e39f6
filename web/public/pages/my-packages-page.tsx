import { AccountFrame } from '../account/account-frame.tsx';
import { MyPackages } from '../credits/my-packages.tsx';
import { useLive } from '../live/use-live.ts';

/** All packages of whoever is signed in, with every coach. */
export function MyPackagesPage() {
  return (
    <AccountFrame at="packages">
      {(me) => (
        <>
          <MyPackages coaches={me.coaches} />
          {me.coaches.map((coach) => (
            <Listen key={coach.slug} coachSlug={coach.slug} />
          ))}
        </>
      )}
    </AccountFrame>
  );
}

/** One ear for each coach: hooks don't come in loops. */
function Listen({ coachSlug }: { readonly coachSlug: string }) {
  useLive(coachSlug);
  return null;
}
