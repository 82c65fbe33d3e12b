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
const shapes: Readonly<Record<LightColour | 'none', string>> = { green: '●', yellow: '▲', red: '◆', none: '○' };

type LightProps = {
  colour: LightColour | null | undefined;
  word?: string | undefined;
  reason?: string | null | undefined;
};

/** A warning light: colour, shape and word together, so that none of them is needed alone. */
export function Light({ colour, word, reason }: LightProps) {
  const t = useUiText();
  // What nobody reported has no colour yet, and says so.
  const lamp = colour ?? 'none';
  return (
    <span className="cx-light">
      <span className={`cx-lamp cx-lamp-${lamp}`}>
        <span aria-hidden="true">{shapes[lamp]}</span> {(colour && word) ?? t(`light.${lamp}`)}
      </span>
      {reason && <span className="cx-hint">{reason}</span>}
    </span>
  );
}
