import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { todayIn } from '../../time/today-in.ts';
import { useShownMonths } from './tools/use-shown-months.ts';

/** Which months are shown, whose hours, and for which of their services open starts are counted: at first, the first. */
export function useShown(schedules: readonly ScheduleView[]) {
  const coach = useCoach();
  const today = todayIn(coach.timeZone);
  const months = useShownMonths(today);
  const [wanted, setSchedule] = useState(schedules[0]?.id);
  const schedule = schedules.find(({ id }) => id === wanted) ?? schedules[0];
  const scheduleId = schedule?.id ?? '';
  const [chosen, setChosen] = useState<string | null>();
  const all = useQuery(queries.services.list.queryOptions({ input: { coachId: coach.id } })).data ?? [];
  const services = all.filter((service) => service.active && service.scheduleId === scheduleId);
  return {
    today,
    months,
    schedule,
    scheduleId,
    scheduleIds: useMemo(() => schedules.map(({ id }) => id), [schedules]),
    services,
    serviceId: chosen === undefined ? (services[0]?.id ?? null) : chosen,
    setService: setChosen,
    setSchedule: (id: string) => {
      setSchedule(id);
      setChosen(undefined);
    },
  };
}

export type Shown = ReturnType<typeof useShown>;
