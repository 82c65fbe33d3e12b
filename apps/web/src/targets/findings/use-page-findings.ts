import { useQuery } from '@apollo/client/react';
import { problemOf, type TargetCheckQuery } from '@chengxiao/client';
import type { LintContext } from '@chengxiao/domain';
import { type Problem, useLanguage } from '@chengxiao/ui';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { lintContextOf, comparisonFactsOf } from '../../lint/context';
import type { ShownFinding } from '../../lint/finding';
import { useLintText } from '../../lint/lint.i18n';
import { rulePackOf } from '../../rule-packs/rule-pack-of';
import { targetCheck } from '../../lint/lint.graphql';
import { useCellNames } from './use-cell-names';
import type { ShownTarget } from '../targets.graphql';

/** Columns of form F1 that the table for reading shows together as what is to be reached. */
const aim = new Set(['direction', 'value', 'unit', 'standard']);
const money = new Set(['total', 'midtermTotal', 'funds']);

/** The cell of the page for reading at which a finding stands. */
function pagePathOf(path: string): string {
  const [head = '', index = '', column = ''] = path.split('.');
  if (head === 'indicators' && aim.has(column)) return `${head}.${index}.value`;
  if (head === 'indicators' && column !== '') return path;
  if (money.has(head)) return 'funds';
  return head === 'indicators' || head === 'weights' ? 'annual' : path;
}

/** What the check found; `ready` once it is known. */
export type PageFindings = {
  readonly findings: readonly ShownFinding[];
  readonly context: LintContext;
  readonly ready: boolean;
  readonly problem: Problem | null;
  /** False for roles that may read the target but not its findings. */
  readonly shown: boolean;
  readonly retry: () => void;
};

type Found = TargetCheckQuery['target']['findings'][number];
const none: PageFindings['findings'] = [];
const unknown: LintContext = {};

/** What the API found in a target, in the words of the page. Corrections belong to the form. */
export function usePageFindings(target: ShownTarget): PageFindings {
  const t = useLintText();
  const { data, error, refetch } = useQuery(targetCheck, { variables: { id: target.id } });
  const language = useLanguage();
  const asked = useRef(language);
  // The API words its findings in the language of the request.
  useEffect(() => {
    if (asked.current === language) return;
    asked.current = language;
    void refetch().catch(() => undefined);
  }, [language, refetch]);
  const { columnOf, partOf } = useCellNames(rulePackOf(target));
  const { indicators, planSteps } = target;
  const check = data?.target;
  const known = useMemo(() => {
    if (!check) return { findings: none, context: unknown };
    const context = lintContextOf(check.lintContext);
    const shown = (found: Found, index: number): ShownFinding => {
      const [head = '', at = '', column = ''] = found.path.split('.');
      const indicator = head === 'indicators' && column !== '' ? indicators[Number(at)] : undefined;
      const name = indicator?.name ?? (head === 'planSteps' && column !== '' ? planSteps[Number(at)]?.name : undefined);
      return {
        ...found,
        id: `${found.path} ${found.rule} ${index}`,
        path: pagePathOf(found.path),
        place: name === undefined ? partOf(found.path) : t('place.named', { name, column: columnOf(head, column) }),
        facts: indicator && found.rule === 'L17' ? comparisonFactsOf(context, indicator.name, t) : [],
        fixes: [],
        indicatorId: indicator?.id ?? null,
      };
    };
    return { findings: check.findings.map(shown), context };
  }, [check, indicators, planSteps, t, columnOf, partOf]);
  const problem = problemOf(error);
  const retry = useCallback(() => void refetch(), [refetch]);
  return { ...known, ready: check !== undefined, problem, shown: problem?.code !== 'NOT_YOUR_ROLE', retry };
}
