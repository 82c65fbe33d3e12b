import { texts } from '@chengxiao/ui';
import { en } from './words.en';
import { zh } from './words.zh';

export const useTransferText = texts('transfers', { zh, en });
