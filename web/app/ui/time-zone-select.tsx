import { Select, type SelectProps } from '@mantine/core';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Every zone this browser knows, found by typing a city. */
export function TimeZoneSelect(props: SelectProps) {
  const current = props.value;
  const data = current && !ZONES.includes(current) ? [current, ...ZONES] : ZONES;
  return <Select searchable allowDeselect={false} limit={60} data={data} {...props} />;
}
