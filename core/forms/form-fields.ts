/** What a log may say was changed about a form. */
export const FORM_FIELDS = ['name', 'introduction', 'questions'] as const;
