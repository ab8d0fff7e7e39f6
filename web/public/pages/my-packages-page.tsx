import { AccountFrame } from '../account/account-frame.tsx';
import { MyPackages } from '../credits/my-packages.tsx';
import { LiveCoaches } from '../live/live-coaches.tsx';

/** All packages of whoever is signed in, with every coach. */
export function MyPackagesPage() {
  return (
    <AccountFrame at="packages">
      {(me) => (
        <>
          <MyPackages coaches={me.coaches} />
          <LiveCoaches coaches={me.coaches} />
        </>
      )}
    </AccountFrame>
  );
}
