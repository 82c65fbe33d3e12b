import { currentLanguage } from '@chengxiao/ui';

/** Where the letter of a reply is. */
export const letterOf = (id: string): string => `/api/budget-replies/${id}.pdf?language=${currentLanguage()}`;
