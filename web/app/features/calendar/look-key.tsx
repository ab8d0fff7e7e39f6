import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SERVICE_KINDS } from '../../../../contract/services.ts';
import { KeyList } from '../../ui/key/key-list.tsx';
import classes from './look-key.module.css';

const BANDS = ['open', 'blocked', 'teaching', 'travel', 'personal'] as const;
const STATUSES = ['confirmed', 'requested', 'proposed', 'awaiting_payment', 'completed', 'no_show', 'cancelled'] as const;

/** What the looks of the calendar mean: hours behind, status, edge and kind of a session. */
export function LookKey() {
  const { t } = useTranslation(['calendar', 'app', 'kept', 'services']);
  return (
    <>
      <Text fz="sm" fw={500} id="key-hours">
        {t('calendar:key.hours')}
      </Text>
      <KeyList className={classes.key} aria-labelledby="key-hours">
        {BANDS.map((kind) => (
          <li key={kind}>
            <span className={`${classes.swatch} band band-${kind}`} aria-hidden="true" />
            {t(`calendar:band.${kind}`)}
          </li>
        ))}
      </KeyList>
      <Text fz="sm" fw={500} id="key-sessions">
        {t('calendar:key.sessions')}
      </Text>
      <KeyList className={classes.key} aria-labelledby="key-sessions">
        {STATUSES.map((status) => (
          <li key={status}>
            <span className={`${classes.swatch} session session-${status}`} aria-hidden="true" />
            {t(`app:status.${status}`)}
          </li>
        ))}
        <li>
          <span className={`${classes.swatch} session session-held`} aria-hidden="true" />
          {t('calendar:held')}
        </li>
        <li>
          <span className={`${classes.swatch} session session-kept`} aria-hidden="true" />
          {t('kept:key')}
        </li>
        <li>
          <span className={`${classes.swatch} session session-suggested`} aria-hidden="true" />
          {t('calendar:suggestedKey')}
        </li>
        <li>
          <span className={`${classes.swatch} session session-public`} aria-hidden="true" />
          {t('calendar:byClientKey')}
        </li>
        {SERVICE_KINDS.map((kind) => (
          <li key={kind}>
            <span className={`kind-sign kind-sign-${kind}`} aria-hidden="true" />
            {t(`services:kind.${kind}`)}
          </li>
        ))}
      </KeyList>
    </>
  );
}
