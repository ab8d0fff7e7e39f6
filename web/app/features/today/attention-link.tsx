import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AttentionItem } from '../../../../contract/today.ts';

interface AttentionLinkProps {
  readonly item: AttentionItem;
  readonly className: string | undefined;
  readonly onBooking: (bookingId: string) => void;
  readonly children: ReactNode;
}

/** A booking opens at the side; a client on their page; a cycle at its answers; a request where it is answered; a series where it can go on. */
export function AttentionLink({ item, className, onBooking, children }: AttentionLinkProps) {
  const { bookingId, clientId, cycleId, requestId, seriesId } = item;
  if (bookingId !== null) {
    return (
      <UnstyledButton className={className} onClick={() => onBooking(bookingId)}>
        {children}
      </UnstyledButton>
    );
  }
  if (requestId !== null) {
    return (
      <Link to="/app/requests/$requestId" params={{ requestId }} className={className}>
        {children}
      </Link>
    );
  }
  if (seriesId !== null) {
    return (
      <Link to="/app/recurring/$seriesId" params={{ seriesId }} className={className}>
        {children}
      </Link>
    );
  }
  if (clientId !== null) {
    return (
      <Link to="/app/clients/$clientId" params={{ clientId }} className={className}>
        {children}
      </Link>
    );
  }
  if (cycleId !== null) {
    return (
      <Link to="/app/cycles/$cycleId" params={{ cycleId }} search={{ part: 'answers' }} className={className}>
        {children}
      </Link>
    );
  }
  return <div className={className}>{children}</div>;
}
