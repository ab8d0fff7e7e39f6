import { AccountFrame } from '../account/account-frame.tsx';
import { DetailsForm } from '../account/details-form.tsx';
import { MyData } from '../account/my-data.tsx';
import { MySessions } from '../account/my-sessions.tsx';

/** What is kept about whoever is signed in, and where they are. */
export function MyDetailsPage() {
  return (
    <AccountFrame at="details">
      {(me) => (
        <div className="account-parts">
          <DetailsForm me={me} />
          <MySessions />
          <MyData />
        </div>
      )}
    </AccountFrame>
  );
}
