import { type Finding, finding, type HandledPlace, type SensitivePlace } from '@chengxiao/domain';
import { Choice, FormField, Note, Section, TextField } from '@chengxiao/ui';
import { usePreparationText } from './preparation.i18n';
import { usePlaceName } from './place-name';

/** What is decided of one place: it is taken out, or shown for a reason. */
export type Decision = { choice: 'remove' | 'show' | ''; reason: string };
/** The decisions of a form, by place and text. */
export type Decisions = Readonly<Record<string, Decision>>;

const keyOf = ({ path, text }: SensitivePlace): string => `${path} ${text}`;
const undecided: Decision = { choice: '', reason: '' };
const decisionOf = (decisions: Decisions, place: SensitivePlace): Decision => decisions[keyOf(place)] ?? undecided;

/** The decisions as the API takes them; places nobody decided on are left out. */
export const toHandled = (places: readonly SensitivePlace[], decisions: Decisions): HandledPlace[] =>
  places.flatMap((place) => {
    const { choice, reason } = decisionOf(decisions, place);
    const { path, text } = place;
    return choice === '' ? [] : [{ path, text, reason: choice === 'show' ? reason : null }];
  });

/** Where no decision was made yet, by the place of its control. */
export const checkDecided = (places: readonly SensitivePlace[], decisions: Decisions): Finding[] =>
  places.flatMap((place, index) => {
    const { choice, reason } = decisionOf(decisions, place);
    if (choice === '') return [finding(`handled.${index}.choice`, 'required')];
    return choice === 'show' && reason.trim() === '' ? [finding(`handled.${index}.reason`, 'required')] : [];
  });

export type FoundPlacesProps = {
  places: readonly SensitivePlace[];
  decisions: Decisions;
  onChange: (decisions: Decisions) => void;
};

/** What must not be published as it is: what, where, and for each whether it is taken out or why it is shown. */
export function FoundPlaces({ places, decisions, onChange }: FoundPlacesProps) {
  const t = usePreparationText();
  const placeName = usePlaceName();
  if (places.length === 0) return null;
  return (
    <Section title={t('found.title')} count={places.length}>
      <Note type="warning" role="alert" title={t('found.lead')} description={t('found.text')} />
      {places.map((place, index) => {
        const decision = decisionOf(decisions, place);
        const change = (part: Partial<Decision>): void =>
          onChange({ ...decisions, [keyOf(place)]: { ...decision, ...part } });
        const own = place.path === 'summary';
        const where = t('found.place', {
          place: placeName(place.path),
          kind: t(`found.kind.${place.key}`),
          text: place.text,
        });
        return (
          <div key={keyOf(place)} className="cx-fields disclosure-found">
            <FormField path={`handled.${index}.choice`} label={where} required hint={own ? t('found.own') : undefined}>
              <Choice
                value={decision.choice}
                options={(own ? (['show'] as const) : (['remove', 'show'] as const)).map((value) => ({
                  value,
                  label: t(`handled.${value}`),
                }))}
                onChange={(choice) => change({ choice })}
              />
            </FormField>
            {decision.choice === 'show' && (
              <TextField
                path={`handled.${index}.reason`}
                label={t('found.reason', { text: place.text })}
                required
                maxLength={200}
                value={decision.reason}
                onChange={(reason) => change({ reason })}
              />
            )}
          </div>
        );
      })}
    </Section>
  );
}
