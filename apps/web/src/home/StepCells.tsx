import { type HomePlace, stepsAt } from '@chengxiao/domain';
import { useHomeText } from './home.i18n';

/** How far a project has come, a cell for each step; read out as a sentence. */
export function StepCells({ place }: { place: HomePlace }) {
  const t = useHomeText();
  const steps = stepsAt(place);
  const label = steps.map(({ step, state }) => `${t(`step.${step}`)}${t(`stepState.${state}`)}`).join('，');
  return (
    <span className="hp-cells" role="img" aria-label={label} title={label}>
      {steps.map(({ step, state }) => (
        <span key={step} className={`hp-cell hp-${state}`} />
      ))}
    </span>
  );
}
