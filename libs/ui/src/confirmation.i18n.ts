import { texts } from './texts';

export const useConfirmationText = texts('confirmation', {
  zh: { final: '办理后不能撤回。', cancel: '取消' },
  en: { final: 'This cannot be taken back.', cancel: 'Cancel' },
});
