import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlannedDay } from '../../../../../contract/availability.ts';
import type { PlanChange } from '../../../../../core/availability/builder/exception.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { DateSpan } from '../date-span.ts';
import { changesOf } from './changes-of.ts';

interface Shown extends DateSpan {
  readonly scheduleId: string;
  readonly serviceId: string | null;
}

/** Painting on, the server is asked only once the brush rests. */
const REST = 250;

const byDate = (days: readonly PlannedDay[] | undefined): ReadonlyMap<string, PlannedDay> =>
  new Map((days ?? []).map((day) => [day.date, day]));

/** The plan as it is, and as it would be with what is painted; the bookings that would be in the way. */
export function usePlan({ from, to, scheduleId, serviceId }: Shown, change: PlanChange, isDirty: boolean) {
  const coach = useCoach();
  const asked = { coachId: coach.id, from, to, scheduleId, serviceId: serviceId ?? undefined };
  const plan = useQuery({ ...queries.overrides.plan.queryOptions({ input: asked }), placeholderData: keepPreviousData });
  const [rested] = useDebouncedValue(change, REST);
  const preview = useQuery({
    ...queries.overrides.preview.queryOptions({ input: { ...asked, ...changesOf(rested) } }),
    enabled: isDirty && rested.create.length + rested.remove.length > 0,
    placeholderData: keepPreviousData,
  });
  const before = useMemo(() => byDate(plan.data?.days), [plan.data]);
  const after = useMemo(() => byDate(preview.data?.days), [preview.data]);
  const isFresh = isDirty && rested === change && preview.isSuccess && !preview.isPlaceholderData;
  return {
    plan,
    preview,
    before,
    after: isDirty && preview.data ? after : before,
    isFresh,
    hits: isDirty ? preview.data?.hits : undefined,
  };
}
