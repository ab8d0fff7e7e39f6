import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../../../contract/cycles/placements.ts';
import { findPlacement } from '../lanes/find-placement.ts';
import type { BlockedFacts } from '../words/describe-blocked.ts';
import { describeWhen } from '../words/describe-chip.ts';
import { describeWhy } from '../words/describe-why.ts';
import classes from '../board.module.css';

interface WhyHoverProps {
  readonly lanes: readonly Lane[];
  readonly facts: BlockedFacts;
  /** While something else is shown. */
  readonly isOff: boolean;
  readonly children: ReactNode;
}

interface Shown {
  readonly placementId: string;
  readonly left: number;
  readonly top: number;
}

const DELAY_MS = 350;

/** Why a visit lies where it lies, while the mouse rests on it. The details say the same to everybody. */
export function WhyHover({ lanes, facts, isOff, children }: WhyHoverProps) {
  const { t } = useTranslation('board');
  const [shown, setShown] = useState<Shown | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(waiting.current);
    setShown(null);
  };
  useEffect(() => () => clearTimeout(waiting.current), []);
  const onPointerOver = (event: PointerEvent) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-chip]') : null;
    const placementId = chip?.dataset['chip'];
    if (event.pointerType === 'touch' || !chip || placementId === undefined) return hide();
    if (placementId === shown?.placementId) return;
    hide();
    waiting.current = setTimeout(() => {
      const { left, bottom } = chip.getBoundingClientRect();
      setShown({ placementId, left: Math.min(left, window.innerWidth - 330), top: bottom + 6 });
    }, DELAY_MS);
  };
  const found = shown && !isOff ? findPlacement(lanes, shown.placementId) : undefined;
  return (
    <div onPointerOver={onPointerOver} onPointerLeave={hide} onPointerDown={hide} onScrollCapture={shown ? hide : undefined}>
      {children}
      {shown && found && (
        <div className={classes.hover} aria-hidden="true" style={{ left: shown.left, top: shown.top }}>
          <strong>{describeWhen(found.placement, t)}</strong>
          {describeWhy(found.placement, found.lane, facts, t).map((reason) => (
            <div key={reason}>{reason}</div>
          ))}
        </div>
      )}
    </div>
  );
}
