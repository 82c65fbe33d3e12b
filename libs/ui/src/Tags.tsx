import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { useUiText } from './ui.i18n';

export type Tone = 'neutral' | 'progress' | 'success' | 'warning' | 'danger';

/** The state of an object in a word. */
export const StateTag = ({ label, tone = 'neutral' }: { label: string; tone?: Tone }) => (
  <span className={`cx-tag cx-${tone}`}>{label}</span>
);

export type Grade = 'excellent' | 'good' | 'medium' | 'poor';
const gradeTones: Record<Grade, Tone> = { excellent: 'success', good: 'progress', medium: 'warning', poor: 'danger' };

/** 优 良 中 差. */
export function GradeTag({ grade }: { grade: Grade | null | undefined }) {
  const t = useUiText();
  return grade ? <StateTag label={t(`grade.${grade}`)} tone={gradeTones[grade]} /> : <span className="cx-none">—</span>;
}

export type LightColour = 'green' | 'yellow' | 'red';
const lights = {
  green: { tone: 'success', Icon: CheckCircleFilled },
  yellow: { tone: 'warning', Icon: ExclamationCircleFilled },
  red: { tone: 'danger', Icon: WarningFilled },
} as const;

/** A warning light: colour, icon and word together, so that none of them is needed alone. */
export function Light({
  colour,
  word,
  reason,
}: {
  colour: LightColour | null | undefined;
  word?: string;
  reason?: string | null | undefined;
}) {
  const t = useUiText();
  if (!colour) return <span className="cx-none">—</span>;
  const { tone, Icon } = lights[colour];
  return (
    <span className="cx-light">
      <span className={`cx-tag cx-${tone}`}>
        <Icon aria-hidden="true" /> {word ?? t(`light.${colour}`)}
      </span>
      {reason && <span className="cx-hint">{reason}</span>}
    </span>
  );
}
