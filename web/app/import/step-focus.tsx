import { useEffect, useRef, type ReactNode } from 'react';
import classes from './import.module.css';

/** A step that has just been reached: read out, and where Tab goes on from. */
export function StepFocus({ label, children }: { label: string; children: ReactNode }) {
  const step = useRef<HTMLElement>(null);
  useEffect(() => {
    step.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <section ref={step} tabIndex={-1} aria-label={label} className={classes.step}>
      {children}
    </section>
  );
}
