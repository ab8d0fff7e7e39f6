import options from '../../../../locales/en/options.json' with { type: 'json' };

/** The words of what can be booked beside one time. */
export const optionWords = { options };
