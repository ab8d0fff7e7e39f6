import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './request-list.module.css';
import { RequestRow } from './request-row.tsx';

interface OpenListProps {
  readonly requests: readonly CoachRequestView[];
  readonly selected: string | undefined;
}

/** What is open: first what waits for the coach, then what waits for clients, each by deadline. */
export function OpenList({ requests, selected }: OpenListProps) {
  const { t } = useTranslation('requests');
  if (requests.length === 0) {
    return (
      <EmptyState
        title={t('none')}
        action={
          <TextLink to="/app/settings" search={{ part: 'rules' }}>
            {t('toRules')}
          </TextLink>
        }
      >
        {t('noneHint')}
      </EmptyState>
    );
  }
  return (['coach', 'client'] as const).map((side) => {
    const those = requests.filter(({ waitsFor }) => waitsFor === side);
    if (those.length === 0) return null;
    return (
      <section key={side} aria-labelledby={`requests-${side}`}>
        <Text component="h2" id={`requests-${side}`} className={classes.group}>
          {t(`group.${side}`)}
          <span className={classes.count}>{those.length}</span>
        </Text>
        <ul className={classes.list}>
          {those.map((request) => (
            <RequestRow key={request.id} request={request} selected={request.id === selected} />
          ))}
        </ul>
      </section>
    );
  });
}
