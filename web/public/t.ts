import { words } from './words.ts';

/** A sentence by its key: `t('booker:form.title')`. */
export const t = words.getFixedT('en', ['account', 'booker', 'manage', 'pages']);
