import { Anchor } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Door } from '../features/sign-in/door.tsx';
import { RedeemLink } from '../features/sign-in/redeem-link.tsx';
import { SecondStepForm } from '../features/sign-in/second-step-form.tsx';
import { enter } from '../session/enter.ts';

export function SignInLinkPage() {
  const { t } = useTranslation('door');
  const { token, next } = useSearch({ from: '/sign-in/link' });
  const [secondStep, setSecondStep] = useState(false);
  if (token === undefined) {
    return (
      <Door title={t('link.title')} hint={t('link.missing')}>
        <Anchor href="/sign-in">{t('link.again')}</Anchor>
      </Door>
    );
  }
  if (secondStep) return <SecondStepForm onDone={() => enter(next)} onBack={() => location.assign('/sign-in')} />;
  return <RedeemLink token={token} onNext={(step) => (step === 'totp' ? setSecondStep(true) : enter(next))} />;
}
