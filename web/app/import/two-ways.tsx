import { Radio, Stack } from '@mantine/core';

interface TwoWaysProps {
  readonly label: string;
  readonly ways: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (way: string) => void;
}

/** A decision between two ways. */
export function TwoWays({ label, ways, value, onChange }: TwoWaysProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Stack gap={8} mt={6}>
        {Object.entries(ways).map(([way, words]) => (
          <Radio key={way} value={way} label={words} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
