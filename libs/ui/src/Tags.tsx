import { type Grade, type GradeStanding, standingOf } from '@chengxiao/domain';
import { useLanguage } from './language';
import { useUiText } from './ui.i18n';

export type Tone = 'neutral' | 'progress' | 'success' | 'warning' | 'danger';

/** The state of an object in a word. */
export const StateTag = ({ label, tone = 'neutral' }: { label: string; tone?: Tone }) => (
  <span className={`cx-tag cx-${tone}`}>{label}</span>
);

const gradeTones: Record<GradeStanding, Tone> = {
  best: 'success',
  upper: 'progress',
  lower: 'warning',
  worst: 'danger',
};

/** A grade by the name its pack gives it; its colour says where it stands among the others of the pack. */
export function GradeTag({ grade }: { grade: Grade | null | undefined }) {
  const language = useLanguage();
  if (!grade) return <span className="cx-none">—</span>;
  return <StateTag label={grade.name[language]} tone={gradeTones[standingOf(grade)]} />;
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
