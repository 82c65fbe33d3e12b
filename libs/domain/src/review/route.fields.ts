import { type Fields, list, or, orNull } from '../fields';
import type { ReviewRoute } from './route';

export const routeFields: Fields<ReviewRoute> = { steps: list, keyAmount: orNull, samePerson: or<boolean>(false) };
