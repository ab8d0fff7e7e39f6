import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachSeriesView } from '../../../../../contract/series/series-view.ts';
import { useNow } from '../../../time/use-now.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { SeriesDoing } from '../edit/doing.ts';

interface SeriesActionsProps {
  readonly series: Pick<CoachSeriesView, 'state' | 'pauses' | 'client'>;
  readonly onDo: (doing: SeriesDoing) => void;
  /** Books the same again, where it is over. */
  readonly onAgain: () => void;
}

/** What can be done with a whole series: the frequent in one press, the rest behind a button. */
export function SeriesActions({ series: { state, pauses, client }, onDo, onAgain }: SeriesActionsProps) {
  const { t } = useTranslation('series');
  const now = useNow();
  if (state === 'asked') return null;
  if (state === 'over') {
    return (
      <Button leftSection={<Icon name="plus" size={18} />} onClick={onAgain}>
        {t('do.again')}
      </Button>
    );
  }
  const isPaused = pauses.some(({ until }) => until === null || Date.parse(until) > now);
  return (
    <>
      <Button variant="default" onClick={() => onDo({ what: 'change', from: null })}>
        {t('do.change')}
      </Button>
      {isPaused && (
        <Button variant="default" onClick={() => onDo({ what: 'resume' })}>
          {t('do.resume')}
        </Button>
      )}
      <Button onClick={() => onDo({ what: 'extend' })}>{t('do.extend')}</Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" px="sm" aria-label={t('do.more', { name: client.name })}>
            <Icon name="more" size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onDo({ what: 'pause' })}>{t('do.pause')}</Menu.Item>
          <Menu.Item c="var(--mantine-color-error)" onClick={() => onDo({ what: 'end' })}>
            {t('do.end')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
