import season from '../../../locales/en/season.json' with { type: 'json' };

/** The words of how booking stands, for coaches who work in cycles. */
export const seasonWords = { season };
