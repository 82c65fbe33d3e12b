import { texts } from '@chengxiao/ui';
import { en } from './library.en';
import { zh } from './library.zh';

export const useLibraryText = texts('library', { zh, en });
