import { defineMessages } from '../../../platform/ui/messages.ts';

/** The steps of a contribution in words. */
export const flowWords = defineMessages({
  id: { directed: 'diarahkan', delivered: 'diantar', received: 'diterima', used: 'dipakai' },
  en: { directed: 'directed', delivered: 'delivered', received: 'received', used: 'used' },
});
