import { texts } from '@chengxiao/ui';
import { en } from './home.en';
import { zh } from './home.zh';

export const useHomeText = texts('home', { zh, en });
