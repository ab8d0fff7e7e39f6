import type { ServiceInput } from '../../../../contract/services.ts';
import { USUAL_MINUTES } from './usual-minutes.ts';

/** What a new service starts from. */
export const newService = (scheduleId: string): ServiceInput => ({
  name: '',
  slug: '',
  kind: 'one_to_one',
  description: '',
  color: '#1f6f54',
  scheduleId,
  durations: [USUAL_MINUTES.one_to_one],
  prices: [],
  location: { kind: 'in_person', detail: '' },
  preparation: '',
  visibility: 'public',
  active: true,
  cycleBound: false,
  credits: 0,
  creditsRequired: false,
  formId: null,
  rules: {},
});
