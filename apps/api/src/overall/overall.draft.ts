import {
  type OverallDraft,
  overallFields,
  overallIndicatorFields,
  overallTaskFields,
  pickFields,
  readFields,
} from '@chengxiao/domain';
import type { OverallInput } from '@chengxiao/dto';
import { withIds } from '../kit/data/rows';

/** Form F2 as it arrives, in the only spelling in which text is stored; new rows get their id here. */
export const draftOf = (input: OverallInput): OverallDraft =>
  readFields(overallFields, {
    ...input,
    tasks: withIds(input.tasks).map((task) => readFields(overallTaskFields, task)),
    goals: (input.goals ?? []).map(({ text }) => text),
    indicators: withIds(input.indicators).map((row) => readFields(overallIndicatorFields, row)),
  });

/** The form alone, as the columns of its table hold it. */
export const columnsOf = (draft: OverallDraft): OverallDraft => pickFields(overallFields, draft);
