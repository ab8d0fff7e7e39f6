import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { combineEdits } from './combine-edits.ts';

interface Versioned {
  readonly version: number;
}

interface KeptEditOf<R extends Versioned, V extends object> {
  /** As the page has it now; it may change behind the form. */
  readonly record: R;
  readonly values: (record: R) => V;
  /** The newest from the server, for whoever was told that somebody else saved first. */
  readonly fetchNewest: () => Promise<R>;
  /** For values that don't all go together. */
  readonly combine?: (older: V, typed: V, newer: V) => V;
}

export type Resolved = 'combined' | 'loaded';

/**
 * A form over a record that others may change meanwhile. What arrives behind it is taken over while nothing was typed; once something was,
 * it stays, and after a refusal the newer record can be loaded, or what was typed be put into it.
 */
export function useKeptEdit<R extends Versioned, V extends object>({
  record,
  values,
  fetchNewest,
  combine = combineEdits,
}: KeptEditOf<R, V>) {
  const [base, setBase] = useState(record);
  const [resolved, setResolved] = useState<Resolved>();
  const form = useForm<V>({ initialValues: values(record) });

  /** The form stands on this record from now on, with these values in it. */
  const standOn = (newer: R, typed: V = values(newer)) => {
    form.setInitialValues(values(newer));
    form.setValues(typed);
    form.clearErrors();
    setBase(newer);
  };
  const load = useMutation({
    mutationFn: (_: Resolved) => fetchNewest(),
    onSuccess: (newer, how) => {
      standOn(newer, how === 'loaded' ? values(newer) : combine(values(base), form.values, values(newer)));
      setResolved(how);
    },
  });
  // While rendering, so that no frame shows the older one.
  if (record.version > base.version && !form.isDirty()) standOn(record);
  return { form, base, standOn, resolved, load, forget: () => setResolved(undefined) };
}
