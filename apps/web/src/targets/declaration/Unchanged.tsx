import type { CarriedState } from '@chengxiao/domain';
import { Note, StateTag, type Tone, useFormScope } from '@chengxiao/ui';
import { Checkbox } from 'antd';
import { useEffect } from 'react';
import { useCarriedText } from './carried.i18n';
import type { Confirming } from './use-carried';

export const carriedTone: Readonly<Record<CarriedState, Tone>> = {
  open: 'warning',
  confirmed: 'success',
  changed: 'progress',
  added: 'progress',
  removed: 'neutral',
};

/** Says that the form began with an earlier year's target, and what is asked of the declarer. */
export function CarriedNote({ confirming: { source }, year }: { confirming: Confirming; year: number }) {
  const t = useCarriedText();
  const from = source.former.year;
  const old = from < year - 1;
  return <Note type={old ? 'warning' : 'info'} title={old ? t('old', { year: from }) : t('lead', { year: from })} />;
}

/** A refusal that asked for a confirmation has been answered once the part is confirmed or changed. */
function useSettled(path: string, state: CarriedState | undefined): void {
  const { touch } = useFormScope();
  useEffect(() => {
    if (state !== 'open') touch([path]);
  }, [touch, path, state]);
}

/** A goal or the plan: confirmed as unchanged, or changed with the former wording beside. */
export function Unchanged({
  confirming,
  block,
}: {
  confirming: Confirming;
  block: 'annualGoal' | 'midtermGoal' | 'planSteps';
}) {
  const t = useCarriedText();
  const { source, states, confirm } = confirming;
  const state = states.get(block);
  useSettled(block, state);
  const { year, planSteps } = source.former;
  if (!state) return null;
  if (state === 'changed') {
    const text =
      block === 'planSteps'
        ? t('formerPlan', { year, n: planSteps.length })
        : t('former', { year, text: source.former[block] ?? '' });
    return (
      <p className="cx-hint">
        <StateTag label={t('state.changed')} tone="progress" /> {text}
      </p>
    );
  }
  return (
    <p>
      <Checkbox checked={state === 'confirmed'} onChange={(event) => confirm(block, event.target.checked)}>
        {t('confirm', { year, part: t(`part.${block}`) })}
      </Checkbox>
    </p>
  );
}

type UnchangedRowProps = { confirming: Confirming; half: 'annual' | 'midterm'; id: string; index: number };

/** One row of indicators against the former one. */
export function UnchangedRow({ confirming, half, id, index }: UnchangedRowProps) {
  const t = useCarriedText();
  const block = `indicators.${id}`;
  const state = confirming.states.get(block) ?? 'added';
  const since = confirming.source.since.get(block);
  useSettled(`${half}.${index}.name`, state);
  if (state !== 'open' && state !== 'confirmed')
    return <StateTag label={t(`state.${state}`)} tone={carriedTone[state]} />;
  return (
    <>
      <Checkbox
        checked={state === 'confirmed'}
        aria-label={t('confirmRow', { n: index + 1 })}
        onChange={(event) => confirming.confirm(block, event.target.checked)}
      >
        {t(`state.${state}`)}
      </Checkbox>
      {since?.stale && since.year !== null && <span className="cx-error">{t('stale', { year: since.year })}</span>}
    </>
  );
}
