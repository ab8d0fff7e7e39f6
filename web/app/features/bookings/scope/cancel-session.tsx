import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { ScopeChoice } from '../../../series/scope/scope-choice.tsx';
import type { Scope } from '../../../series/scope/scope.ts';
import { SeriesCancel } from './series-cancel.tsx';
import { CancelForm } from '../panel/cancel-form.tsx';

/** Cancels a session; of a series it asks once how far that reaches. */
export function CancelSession({ booking, onClose }: { booking: CoachBookingView; onClose: () => void }) {
  const [scope, setScope] = useState<Scope>('this');
  const { series } = booking;
  if (!series) return <CancelForm booking={booking} onClose={onClose} />;
  return (
    <Stack gap="md">
      <ScopeChoice what="cancel" value={scope} onChange={setScope} />
      {scope === 'this' ? (
        <CancelForm booking={booking} onClose={onClose} />
      ) : (
        <SeriesCancel booking={booking} series={series} scope={scope} onClose={onClose} />
      )}
    </Stack>
  );
}
