import ownSeries from '../../../locales/en/own-series.json' with { type: 'json' };

/** The words of a series on the page of one of its bookings. */
export const ownSeriesWords = { ownSeries };
