import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Door } from '../../features/sign-in/door.tsx';
import { AcceptForm } from '../../features/users/accept-form.tsx';
import { describeProblem } from '../../problem/describe-problem.ts';
import { queries } from '../../queries.ts';
import { enter } from '../../session/enter.ts';
import { Loaded } from '../../ui/loaded.tsx';

/** Where the link of an invitation leads. One that no longer works is told kindly, with what to do. */
export function InvitationPage() {
  const { t } = useTranslation('users');
  const { token } = useParams({ from: '/invitation/$token' });
  const invitation = useQuery(queries.invitations.show.queryOptions({ input: { token }, staleTime: Infinity }));
  const code = invitation.error ? describeProblem(invitation.error).code : null;
  const over = code === 'link_expired' ? 'expired' : code === 'not_found' || code === 'invalid_input' ? 'gone' : null;
  if (over !== null) {
    return (
      <Door title={t(`accept.${over}Title`)} hint={t(`accept.${over}`)}>
        <Anchor href="/sign-in">{t('accept.signIn')}</Anchor>
      </Door>
    );
  }
  return (
    <Door
      title={t('accept.title')}
      {...(invitation.data && { hint: t(`accept.hint_${invitation.data.role}`, { by: invitation.data.invitedBy }) })}
    >
      <Loaded query={invitation}>{(data) => <AcceptForm token={token} invitation={data} onDone={() => enter()} />}</Loaded>
    </Door>
  );
}
