/** What is sent of a client to change or merge them: every field. */
export const wholeClient = (more: object = {}) => ({
  name: 'Zoë Ferreira',
  email: 'zoe@example.com',
  phone: '',
  timeZone: null,
  connected: false,
  vip: false,
  priority: null,
  state: 'active',
  startedOn: null,
  tags: [] as string[],
  notes: '',
  ...more,
});
