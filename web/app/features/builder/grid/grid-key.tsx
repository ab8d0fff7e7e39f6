import { useTranslation } from 'react-i18next';
import { KeyList } from '../../../ui/key/key-list.tsx';
import { DayTrack } from './day-track.tsx';
import classes from './months.module.css';

const EXAMPLE = [
  { startMinute: 540, endMinute: 720, capacity: 1 },
  { startMinute: 780, endMinute: 1020, capacity: 1 },
];

/** What the small signs in a day mean. The colours of the kinds stand on the brush. */
export function GridKey({ service }: { service: string | undefined }) {
  const { t } = useTranslation('builder');
  return (
    <KeyList className={classes.key}>
      <li>
        <span style={{ width: 56, marginTop: 2 }}>
          <DayTrack open={EXAMPLE} />
        </span>
        {t('key.track')}
      </li>
      <li>
        <span className={classes.booked} aria-hidden="true">
          2
        </span>
        {t('key.booked')}
      </li>
      {service !== undefined && (
        <li>
          <b aria-hidden="true">14</b>
          {t('key.starts', { service })}
        </li>
      )}
    </KeyList>
  );
}
