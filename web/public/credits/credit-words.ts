import ownCredits from '../../../locales/en/own-credits.json' with { type: 'json' };

/** The words of packages and check-ins, for whoever has some or needs some. */
export const creditWords = { ownCredits };
