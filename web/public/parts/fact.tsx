import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface FactProps {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly children: ReactNode;
}

/** One row of a list of facts, a `dl`. */
export function Fact({ icon, label, children }: FactProps) {
  return (
    <div className="booking-fact">
      <dt>
        <Icon name={icon} />
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
