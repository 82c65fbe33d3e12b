import type { PersonAction } from '@chengxiao/domain';
import type { ActionPlaces } from '../controls/action-places';

/** Both actions are buttons of the page. */
export const personActionPlaces = { disable: 'button', enable: 'button' } as const satisfies ActionPlaces<PersonAction>;
