import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { RequestDetail } from './request-detail.tsx';

/** One request as it is now: what others do to it shows while it is open. */
export function RequestLoaded({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation('requests');
  const { id: coachId } = useCoach();
  const request = useQuery(queries.requests.show.queryOptions({ input: { coachId, requestId } }));
  const status = request.error ? describeProblem(request.error).status : 0;
  if (!request.data && status >= 400 && status < 500) return <EmptyState title={t('notThere')}>{t('notThereHint')}</EmptyState>;
  return (
    <Loaded query={request} waiting={<WaitingRows count={4} height={72} />}>
      {(data) => <RequestDetail key={data.id} request={data} />}
    </Loaded>
  );
}
