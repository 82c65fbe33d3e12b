import { texts } from '@chengxiao/ui';
import { en } from './events.en';
import { zh } from './events.zh';

/** What people did: for histories and for 已办. */
export const useEventText = texts('events', { zh, en });
