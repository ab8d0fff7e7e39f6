import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { Icon } from '../../../ui/icon.tsx';

/** What speaks against a yes, said before it: a block laid over it since, a limit. It hinders nothing. */
export function Concerns({ request }: { readonly request: CoachRequestView }) {
  const { t } = useTranslation('requests');
  const { concerns, bookings } = request;
  if (concerns.length === 0) return null;
  const said = ({ bookingId, sentence }: CoachRequestView['concerns'][number]) => {
    const booking = bookings.find(({ id }) => id === bookingId);
    return booking && bookings.length > 1 ? t('concerns.at', { when: formatMoment(booking.coachTime), what: sentence }) : sentence;
  };
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<Icon name="alert" size={18} />}
      title={t('concerns.title')}
      styles={{
        root: { background: 'var(--status-proposed-tint)' },
        title: { color: 'var(--status-proposed)' },
        icon: { color: 'var(--status-proposed)' },
      }}
    >
      <List fz="sm">
        {concerns.map((concern) => (
          <List.Item key={`${concern.bookingId} ${concern.code}`}>{said(concern)}</List.Item>
        ))}
      </List>
      <Text fz="sm" mt={6}>
        {t('concerns.hint')}
      </Text>
    </Alert>
  );
}
