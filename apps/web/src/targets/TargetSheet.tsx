import type { TargetQuery } from '@chengxiao/client';
import { hasMidterm } from '@chengxiao/domain';
import { Section } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { packOf } from '../rule-pack';
import { IndicatorTable, type ShownIndicator } from './IndicatorTable';
import { PlanTable } from './PlanTable';
import { useTargetText } from './targets.i18n';

export type ShownTarget = TargetQuery['target'];

export type Beside = { readonly title: string; readonly render: (row: ShownIndicator) => ReactNode };

/** Goals, indicators and plan of form F1. */
export function TargetSheet({ target, beside }: { target: ShownTarget; beside?: Beside | undefined }) {
  const t = useTargetText();
  const { year, project, indicators } = target;
  const pack = packOf(target);
  const several = hasMidterm(project);
  const [from, to] = [project.startDate.slice(0, 4), project.endDate.slice(0, 4)];
  return (
    <>
      <Section title={t('section.form', { year })}>
        {several && <Goal label={t('goal.midtermYears', { from, to })} text={target.midtermGoal} />}
        <Goal label={t('goal.annual')} text={target.annualGoal} />
      </Section>
      <Section title={t('section.annual')}>
        <IndicatorTable
          caption={t('section.annual')}
          pack={pack}
          rows={indicators.filter(({ period }) => period === 'annual')}
          beside={beside}
        />
      </Section>
      {several && (
        <Section title={t('section.midterm')}>
          <IndicatorTable
            caption={t('section.midterm')}
            pack={pack}
            rows={indicators.filter(({ period }) => period === 'midterm')}
            beside={beside}
          />
        </Section>
      )}
      <Section title={t('section.plan')}>
        <PlanTable steps={target.planSteps} />
      </Section>
    </>
  );
}

function Goal({ label, text }: { label: string; text: string }) {
  const t = useTargetText();
  return (
    <div className="target-goal">
      <h3>{label}</h3>
      <p className="target-text">{text || <span className="cx-hint">{t('goal.none')}</span>}</p>
    </div>
  );
}
