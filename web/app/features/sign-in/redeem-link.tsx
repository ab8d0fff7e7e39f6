import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Door } from './door.tsx';

/** The link from the mail is used by a press, never by merely opening it. */
export function RedeemLink({ token, onNext }: { token: string; onNext: (next: 'done' | 'totp') => void }) {
  const { t } = useTranslation('door');
  const redeem = useMutation(queries.session.withLink.mutationOptions({ onSuccess: ({ next }) => onNext(next) }));
  return (
    <Door title={t('link.title')} hint={t('link.hint')}>
      <ProblemNotice error={redeem.error} />
      {redeem.isError ? (
        <Anchor href="/sign-in">{t('link.again')}</Anchor>
      ) : (
        <Button fullWidth loading={redeem.isPending} onClick={() => redeem.mutate({ token })}>
          {t('link.do')}
        </Button>
      )}
    </Door>
  );
}
