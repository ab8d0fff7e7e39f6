import { useTranslation } from 'react-i18next';
import classes from './summary.module.css';

interface FillBarProps {
  readonly parts: readonly { readonly key: 'filled' | 'open' | 'held'; readonly count: number }[];
}

/** Parts of a whole, side by side. The numbers stand below it. */
export function FillBar({ parts }: FillBarProps) {
  const { t } = useTranslation('cycles');
  const some = parts.filter(({ count }) => count > 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {some.map(({ key, count }) => (
          <span key={key} className={classes.part} data-of={key} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {some.map(({ key, count }) => (
          <li key={key}>
            <span className={classes.swatch} data-of={key} aria-hidden />
            {t(`summary.${key}`)} <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
