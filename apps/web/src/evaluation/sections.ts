import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** A part of the evaluation page that a later link of the chain contributes. */
export type EvaluationSection = {
  readonly key: string;
  readonly Component: LazyExoticComponent<ComponentType<{ evaluationId: string; projectId: string }>>;
};

/** What stands on the page of a filed evaluation between the review and the form: what became of the result. */
export const sections: readonly EvaluationSection[] = [
  {
    key: 'feedback',
    Component: lazy(async () => ({ default: (await import('../feedback/EvaluationFeedback')).EvaluationFeedback })),
  },
];
