import type { TypedDocumentNode } from '@apollo/client';
import type { ReviewSubject } from '@chengxiao/domain';
import { type ComponentType, lazy } from 'react';
import { moveProject, project } from '../library/library.graphql';
import { targetCheck } from '../lint/lint.graphql';
import { moveTargetAdjustment, targetAdjustment } from '../targets/adjustment/adjustments.graphql';
import { moveTarget, target } from '../targets/targets.graphql';
import type { DeskItemProps } from './desk-item';

/** One kind of what waits on the desk: what is shown of it when it is open, and what is done to it. */
export type DeskKind = {
  /** Its papers and, beside them, the decision. */
  readonly Item: ComponentType<DeskItemProps>;
  /** Fetches the code of its papers, where that does not come with the desk. */
  readonly load?: () => Promise<unknown>;
  /** What is read of the one beside, so that it is there at once. */
  readonly ahead: readonly TypedDocumentNode<unknown, { id: string }>[];
  /** The address of its form with what changed in it. */
  readonly form?: (id: string) => string;
  /** Takes back what was decided last. */
  readonly takeBack: TypedDocumentNode<unknown, { id: string; version: number; action: 'takeBack' }>;
  /** Many at once: all that the filter finds, or those that were chosen. */
  readonly bulk: 'filter' | 'chosen';
};

const projectItem = async () => ({ default: (await import('./ProjectItem')).ProjectItem });
const adjustmentItem = async () => ({ default: (await import('./AdjustmentItem')).AdjustmentItem });

export const deskKinds: Readonly<Record<ReviewSubject, DeskKind>> = {
  target: {
    Item: lazy(async () => ({ default: (await import('./TargetItem')).TargetItem })),
    ahead: [target, targetCheck] as never,
    form: (id) => `/api/targets/${id}/red-line`,
    takeBack: moveTarget as never,
    bulk: 'filter',
  },
  libraryEntry: {
    Item: lazy(projectItem),
    load: projectItem,
    ahead: [project] as never,
    takeBack: moveProject as never,
    bulk: 'chosen',
  },
  adjustment: {
    Item: lazy(adjustmentItem),
    load: adjustmentItem,
    ahead: [targetAdjustment] as never,
    form: (id) => `/api/target-adjustments/${id}/comparison`,
    takeBack: moveTargetAdjustment as never,
    bulk: 'chosen',
  },
};
