import { texts } from '@chengxiao/ui';
import { en } from './targets.en';
import { zh } from './targets.zh';

export const useTargetText = texts('targets', { zh, en });
