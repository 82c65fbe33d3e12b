import {
  type IndicatorDetail,
  indicatorFields,
  type IndicatorRow,
  pickFields,
  type PlanStep,
  planStepFields,
  readFields,
  type TargetDraft,
  type TargetHead,
  targetHeadFields,
} from '@chengxiao/domain';
import type { TargetInput } from '@chengxiao/dto';
import { withIds } from '../kit/data/rows';

/** The form as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: TargetInput): TargetDraft => ({
  ...readFields(targetHeadFields, input),
  indicators: withIds(input.indicators).map((row) =>
    readFields(indicatorFields, { ...row, ...libraryReferenceOf(row) }),
  ),
  planSteps: withIds(input.planSteps).map((step) => readFields(planStepFields, step)),
});

/** An entry of the library is named with its version, or not at all. */
const libraryReferenceOf = ({ libraryId, libraryVersion }: Pick<IndicatorDetail, 'libraryId' | 'libraryVersion'>) =>
  libraryId && libraryVersion ? { libraryId, libraryVersion } : { libraryId: null, libraryVersion: null };

/** The form as it is stored, without the columns that only the database needs. */
export const storedDraft = (
  target: TargetHead,
  indicators: readonly IndicatorRow[],
  steps: readonly PlanStep[],
): TargetDraft => ({
  ...pickFields(targetHeadFields, target),
  indicators: indicators.map((row) => pickFields(indicatorFields, row)),
  planSteps: steps.map((step) => pickFields(planStepFields, step)),
});
