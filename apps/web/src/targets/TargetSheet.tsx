import { hasMidterm, sum } from '@chengxiao/domain';
import { Section } from '@chengxiao/ui';
import { type ReactNode, useMemo } from 'react';
import { MarkedValue } from '../lint/MarkedValue';
import type { Marks } from '../lint/use-marks';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { IndicatorTable } from './IndicatorTable';
import { PlanTable } from './PlanTable';
import { useCarriedText } from './declaration/carried.i18n';
import { useCarriedShown } from './declaration/use-carried-shown';
import { useTargetText } from './targets.i18n';
import type { ShownIndicator, ShownTarget } from './targets.graphql';

export type Beside = { readonly title: string; readonly render: (row: ShownIndicator) => ReactNode };

/** Goals, indicators and plan of form F1. */
export function TargetSheet({
  target,
  extraColumn,
  marks,
}: {
  target: ShownTarget;
  extraColumn?: Beside | undefined;
  /** What is found at the cells. */
  marks: Marks;
}) {
  const t = useTargetText();
  const { year, project, indicators } = target;
  const pack = rulePackOf(target);
  const places = useMemo(
    () => new Map(indicators.map(({ id }, index) => [id, `indicators.${index}`] as const)),
    [indicators],
  );
  const carried = useCarriedShown(target);
  const carriedText = useCarriedText();
  const several = hasMidterm(project) && target.formKind !== 'short';
  const half = (wanted: 'annual' | 'midterm') => (
    <Section title={t(`section.${wanted}`)} extra={<MarkedValue mark={marks.get(wanted)} path={wanted} />}>
      <IndicatorTable
        caption={t(`section.${wanted}`)}
        pack={pack}
        rows={indicators.filter(({ period }) => period === wanted)}
        extraColumn={extraColumn}
        marks={marks}
        pathOf={(row) => places.get(row.id) ?? ''}
        recommendFrom={target.recommendable ? target.id : null}
        carried={carried}
      />
      {wanted === 'annual' && carried?.gone && (
        <p className="cx-hint">{carriedText('gone', { names: carried.gone })}</p>
      )}
    </Section>
  );
  const [from, to] = [project.startDate.slice(0, 4), project.endDate.slice(0, 4)];
  return (
    <>
      <Section title={t('section.form', { year })}>
        {several && (
          <Goal
            label={t('goal.midtermYears', { from, to })}
            text={target.midtermGoal}
            path="midtermGoal"
            marks={marks}
            extraColumn={carried?.block('midtermGoal')}
          />
        )}
        <Goal
          label={t('goal.annual')}
          text={target.annualGoal}
          path="annualGoal"
          marks={marks}
          extraColumn={carried?.block('annualGoal')}
        />
      </Section>
      {half('annual')}
      {several && half('midterm')}
      <Section title={t('section.plan')} extra={carried?.block('planSteps')}>
        <PlanTable steps={target.planSteps} yearFunds={sum(target.funds.map(({ amount }) => amount))} marks={marks} />
      </Section>
    </>
  );
}

type GoalProps = { label: string; text: string; path: string; marks: Marks; extraColumn: ReactNode };

function Goal({ label, text, path, marks, extraColumn }: GoalProps) {
  const t = useTargetText();
  return (
    <div className="target-goal">
      <MarkedValue mark={marks.get(path)} path={path}>
        <h3>{label}</h3>
      </MarkedValue>
      <p className="target-text">{text || <span className="cx-hint">{t('goal.none')}</span>}</p>
      {extraColumn}
    </div>
  );
}
