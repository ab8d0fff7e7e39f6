import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnPackageView } from '../../../contract/packages/package-view.ts';
import classes from './package-bar.module.css';
import { useLastDayWords } from './use-last-day-words.ts';

interface PackageBarProps {
  readonly pack: Pick<OwnPackageView, 'left' | 'total' | 'state' | 'ending' | 'expiresOn'>;
  /** Where it has the room of a heading. */
  readonly wide?: boolean;
}

/** What is left of a package, and until when: "6 of 12 left, expires 15 March", and a bar that says the same. */
export function PackageBar({ pack, wide = false }: PackageBarProps) {
  const { t } = useTranslation('packages');
  const lastDay = useLastDayWords();
  const { left, total, state, ending } = pack;
  const share = total > 0 ? Math.min(100, Math.round((100 * left) / total)) : 0;
  return (
    <div className={classes.bar} data-wide={wide || undefined} data-state={state} data-ending={ending}>
      <span className={classes.words}>
        <Text span fz={wide ? 'md' : 'sm'} className={classes.left}>
          {t('left', { left, total })}
        </Text>
        <Text span fz="sm" c="dimmed">
          {lastDay(pack)}
        </Text>
      </span>
      <span className={classes.track} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </div>
  );
}
