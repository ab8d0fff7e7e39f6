import asked from '../../../locales/en/asked.json' with { type: 'json' };

/** The words of what is only asked for, which nobody else has to load. */
export const askedWords = { asked };
