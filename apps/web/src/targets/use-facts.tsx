import { rounded } from '@chengxiao/domain';
import { AppLink, DateText, type Fact, Facts, Money, RailPart, StateTag } from '@chengxiao/ui';
import { MarkedValue } from '../lint/MarkedValue';
import type { Marks } from '../lint/use-marks';
import { totalsOf } from '../library/project-years';
import { useTargetText } from './targets.i18n';
import type { ShownTarget } from './targets.graphql';

/** The header of form F1 as facts: what it belongs to and when it runs. */
export function useFacts({ project }: ShownTarget): readonly Fact[] {
  const t = useTargetText();
  return [
    { label: t('fact.project'), value: <AppLink href={`/projects/${project.id}`}>{project.name}</AppLink> },
    { label: t('fact.code'), value: project.projectCode },
    { label: t('fact.department'), value: project.departmentName },
    { label: t('fact.org'), value: project.orgName },
    { label: t('fact.attribute'), value: t(`attribute.${project.attribute}`) },
    {
      label: t('fact.period'),
      value: (
        <>
          <DateText value={project.startDate} /> {t('fact.to')} <DateText value={project.endDate} />
        </>
      ),
    },
  ];
}

/** The money of the year. */
export function useMoney({ project, funds, budgetLine }: ShownTarget, marks: Marks): readonly Fact[] {
  const t = useTargetText();
  const { total, fiscal, other } = totalsOf(funds);
  return [
    {
      label: t('fact.yearFunds'),
      value: (
        <MarkedValue mark={marks.get('funds')} path="funds">
          <Money value={rounded(total)} />
        </MarkedValue>
      ),
    },
    { label: t('fact.fiscal'), value: <Money value={rounded(fiscal)} /> },
    { label: t('fact.other'), value: <Money value={rounded(other)} /> },
    { label: t('fact.midFunds'), value: <Money value={project.totalAmount} /> },
    { label: t('fact.budget'), value: <Budget line={budgetLine} /> },
  ];
}

/** Beside the target: its money, in 万元. */
export function TargetRail({ target, marks }: { target: ShownTarget; marks: Marks }) {
  const t = useTargetText();
  return (
    <RailPart title={t('rail.money')} money>
      <Facts facts={useMoney(target, marks)} />
    </RailPart>
  );
}

/** The year's money, unless there is none or it was cancelled. */
function Budget({ line }: { line: ShownTarget['budgetLine'] }) {
  const t = useTargetText();
  if (!line) return t('fact.noBudget');
  return (
    <>
      <Money value={line.amount} />{' '}
      {line.state === 'cancelled' && <StateTag label={t('fact.cancelled')} tone="danger" />}
    </>
  );
}
