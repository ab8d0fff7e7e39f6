import repeat from '../../../../locales/en/repeat.json' with { type: 'json' };

/** The words of booking a series. */
export const repeatWords = { repeat };
