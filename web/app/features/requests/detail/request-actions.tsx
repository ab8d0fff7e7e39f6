import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { ApproveTrouble } from '../../../requests/approve-trouble.tsx';
import { DeclineForm } from '../../../requests/decline-form.tsx';
import { useAnswer } from '../../../requests/use-answer.ts';
import { Icon } from '../../../ui/icon.tsx';
import { SeatFreed } from '../../../waitlist/seat-freed.tsx';
import { SuggestForm } from '../suggest/suggest-form.tsx';
import classes from './detail.module.css';

interface RequestActionsProps {
  readonly request: CoachRequestView;
  /** Takes the reader to the field of the conversation. */
  readonly onAsk: () => void;
}

/** The four answers there are. A yes is one click; the others open where they stand. */
export function RequestActions({ request, onAsk }: RequestActionsProps) {
  const { t } = useTranslation('requests');
  const [doing, setDoing] = useState<'decline' | 'suggest'>();
  const answer = useAnswer(request, () => setDoing(undefined));
  const { client, bookings, suggestions } = request;
  const only = bookings.length === 1 ? bookings[0] : undefined;
  const stop = () => setDoing(undefined);
  if (doing === 'decline') {
    return (
      <DeclineForm
        name={client.name}
        count={bookings.length}
        error={answer.declineError}
        loading={answer.declining}
        onDecline={answer.decline}
        onClose={stop}
      >
        {only && <SeatFreed booking={{ ...only, clientId: client.id }} canUndo={false} />}
      </DeclineForm>
    );
  }
  if (doing === 'suggest') return <SuggestForm request={request} onClose={stop} />;
  return (
    <Stack gap="md" className={classes.answer}>
      <ApproveTrouble
        error={answer.approveError}
        loading={answer.approving}
        onAnyway={() => answer.approve(true)}
        onAgain={() => answer.approve()}
      />
      <div className={classes.actions}>
        <Button leftSection={<Icon name="check" size={18} />} loading={answer.approving} onClick={() => answer.approve()}>
          {t('approve.do', { count: bookings.length })}
        </Button>
        {bookings.length === 1 && (
          <Button variant="default" onClick={() => setDoing('suggest')}>
            {t(suggestions.some(({ state }) => state === 'open') ? 'suggest.again' : 'suggest.open')}
          </Button>
        )}
        <Button variant="default" onClick={onAsk}>
          {t('ask')}
        </Button>
        <Button variant="subtle" color="red" className={classes.decline} onClick={() => setDoing('decline')}>
          {t('decline.open')}
        </Button>
      </div>
    </Stack>
  );
}
