/** A file as it is read without a question: the headings, and one line to write over. */
export const TEMPLATE: readonly (readonly string[])[] = [
  ['Name', 'Mail address', 'Phone', 'Time zone', 'Client since', 'Tags', 'Notes', 'Connected', 'VIP', 'Priority', 'Client state'],
  [
    'Mei Tanaka',
    'mei@example.com',
    '416 555 0101',
    'America/Toronto',
    '2024-09-02',
    'evening, online',
    'Prefers video',
    'yes',
    'no',
    '',
    'active',
  ],
];
