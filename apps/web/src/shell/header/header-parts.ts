import type { ComponentType } from 'react';
import { MessageBell } from '../../messages/MessageBell';
import { SearchButton } from '../../search/SearchButton';

/** What modules put into the header beside the year; each adds its line. */
export const partsBesideYear: readonly ComponentType[] = [SearchButton];

/** What modules put before help and language, in this order; each adds its line. */
export const partsBeforeHelp: readonly ComponentType[] = [MessageBell];
