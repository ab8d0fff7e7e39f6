const hour12 = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;

/** How times of day are written on the calendar. */
export const clock = { hour: 'numeric', minute: '2-digit', hour12 } as const;
