import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkRequestForm } from '../features/sign-in/link-request-form.tsx';
import { SecondStepForm } from '../features/sign-in/second-step-form.tsx';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { enter } from '../session/enter.ts';

export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' });
  const [step, setStep] = useState<'password' | 'link' | 'totp'>('password');
  const [email, setEmail] = useState('');
  const go = (to: 'password' | 'link') => (typed: string) => {
    setEmail(typed);
    setStep(to);
  };
  if (step === 'totp') return <SecondStepForm onDone={() => enter(next)} onBack={() => setStep('password')} />;
  if (step === 'link') return <LinkRequestForm email={email} onPasswordInstead={go('password')} />;
  return <SignInForm email={email} onNext={(to) => (to === 'totp' ? setStep('totp') : enter(next))} onLinkInstead={go('link')} />;
}
