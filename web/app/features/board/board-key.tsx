import { useTranslation } from 'react-i18next';
import { Drawing } from '../../ui/drawing.tsx';
import { KeyList } from '../../ui/key/key-list.tsx';
import { CHIP_ICONS } from './grid/chip-icons.ts';
import classes from './board.module.css';

const STATUSES = ['planned', 'proposed', 'confirmed', 'declined', 'moved_on', 'expired', 'completed', 'unplaced', 'dropped'] as const;
const MARKS = ['moved', 'conflict', 'closed'] as const;

/** What the looks of the chips mean. */
export function BoardKey() {
  const { t } = useTranslation('board');
  return (
    <details>
      <summary className={classes.keyTitle}>{t('key.title')}</summary>
      <KeyList className={classes.key}>
        {STATUSES.map((status) => (
          <li key={status}>
            <span className={classes.swatch} data-status={status} aria-hidden="true">
              {status !== 'planned' && <Drawing path={CHIP_ICONS[status]} stroke={2.4} />}
            </span>
            {t(`status.${status}`)}
          </li>
        ))}
        {MARKS.map((mark) => (
          <li key={mark}>
            <span className={classes.swatch} data-status={mark} aria-hidden="true">
              {mark === 'conflict' && <Drawing path={CHIP_ICONS.conflict} stroke={2.4} />}
            </span>
            {t(`key.${mark}`)}
          </li>
        ))}
        <li>
          <Drawing path={CHIP_ICONS.pin} stroke={1.8} size={14} />
          {t('key.pinned')}
        </li>
        <li>
          <span className={classes.unsent} aria-hidden="true" />
          {t('key.unsent')}
        </li>
      </KeyList>
    </details>
  );
}
