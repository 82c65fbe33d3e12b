import type { Actor, LintChange } from '@chengxiao/domain';
import type { IndicatorInput, TargetInput } from '@chengxiao/dto';
import type { TestApi } from './api';

/** A finding as the API answers it. */
export type FindingAnswer = {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly row: number | null;
  readonly clause: string;
  readonly title: string;
  readonly message: string;
  readonly fixes: readonly { readonly label: string; readonly changes: readonly LintChange[] }[];
};
export type ContextAnswer = {
  readonly lastYear: readonly object[];
  readonly peers: readonly object[];
  readonly similar: readonly {
    readonly projectName: string;
    readonly sameProgramme: boolean;
    readonly similarity: string;
  }[];
};

const finding = 'rule severity path row clause title message fixes { label changes { path value } }';
const lintTarget = `query ($projectId: ID!, $year: Int!, $input: TargetInput!) {
  lintTarget(projectId: $projectId, year: $year, input: $input) { ${finding} } }`;
const stored = `query ($id: ID!) { target(id: $id) { findings { ${finding} }
  lintContext { lastYear { name unit value actual } peers { name unit median count } similar { projectName sameProgramme similarity names } } } }`;

/** The indicator check as people ask for it. */
export const lint = (api: TestApi) => ({
  form: async (actor: Actor, projectId: string, input: object, year = 2026): Promise<readonly FindingAnswer[]> =>
    (await api.graphql<{ lintTarget: FindingAnswer[] }>(actor, lintTarget, { projectId, year, input })).lintTarget,
  stored: async (actor: Actor, id: string): Promise<{ findings: FindingAnswer[]; lintContext: ContextAnswer }> =>
    (await api.graphql<{ target: { findings: FindingAnswer[]; lintContext: ContextAnswer } }>(actor, stored, { id }))
      .target,
});

/** The form with some cells of one row changed. */
export const withRow = (input: TargetInput, row: number, cells: Partial<IndicatorInput>): TargetInput => ({
  ...input,
  indicators: (input.indicators ?? []).map((each, index) => (index === row ? { ...each, ...cells } : each)),
});
