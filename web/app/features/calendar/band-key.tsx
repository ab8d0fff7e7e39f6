import { useTranslation } from 'react-i18next';
import classes from './band-key.module.css';

const KINDS = ['open', 'blocked', 'teaching', 'travel', 'personal'] as const;

/** What the bands behind the sessions mean. */
export function BandKey() {
  const { t } = useTranslation('calendar');
  return (
    <ul className={classes.key}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className={classes.swatch} style={{ background: `var(--band-${kind})` }} aria-hidden="true" />
          {t(`band.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
