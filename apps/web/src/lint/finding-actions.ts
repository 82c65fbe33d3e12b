import { type ComponentType, createContext, useContext } from 'react';
import type { ShownFinding } from './finding';

export type FindingAction = ComponentType<{ finding: ShownFinding }>;
const nothing: FindingAction = () => null;

/** What may be done about a finding on this page: correct it, take it over as a reason, or nothing. */
const ActionContext = createContext<FindingAction>(nothing);
export const FindingActions = ActionContext.Provider;
export const useFindingAction = (): FindingAction => useContext(ActionContext);
