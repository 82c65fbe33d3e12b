import type { ReviewStandingFragment } from '@chengxiao/client';
import { DateText, Facts, Section, StateTag, StepBar, useLanguage } from '@chengxiao/ui';
import { useStandingText } from './standing.i18n';

type Round = ReviewStandingFragment | null | undefined;

/** Where no route is set finance alone decides, without a day of its own: what is submitted says as much by its state. */
const goesByRoute = ({ dueOn }: NonNullable<Round>): boolean => Boolean(dueOn);

/** The step at which something waits, in words; null where no route says so. */
export function useWaitsAt(): (round: Round) => string | null {
  const t = useStandingText();
  const language = useLanguage();
  return (round) => {
    const step = round && goesByRoute(round) ? round.route.steps[round.step ?? -1] : null;
    return step ? t('waitsAt', { step: step.name[language] }) : null;
  };
}

/** The way through review of what was submitted: its steps, where it waits, with whom and until when; nothing where no route is set and nobody was handed it. */
export function ReviewStanding({ round }: { round: Round }) {
  const t = useStandingText();
  const language = useLanguage();
  if (!round || !(goesByRoute(round) || round.assigneeName)) return null;
  const { step, dueOn, overdueDays, assigneeName, submittedByName, submittedByOrg, submittedAt } = round;
  const now = step ?? 0;
  return (
    <Section title={t('title')}>
      <Facts
        facts={[
          ...(dueOn
            ? [
                {
                  label: t('due'),
                  value: (
                    <>
                      <DateText value={dueOn} />{' '}
                      {overdueDays > 0 && <StateTag label={t('late', { n: overdueDays })} tone="danger" />}
                    </>
                  ),
                },
              ]
            : []),
          ...(assigneeName ? [{ label: t('assignee'), value: assigneeName }] : []),
          {
            label: t('submittedBy'),
            value: (
              <>
                {submittedByOrg} {submittedByName} <DateText value={submittedAt} time />
              </>
            ),
          },
        ]}
      />
      <StepBar
        label={t('title')}
        steps={round.route.steps.map(({ key, name }, at) => ({
          key,
          label: name[language],
          status: at < now ? ('done' as const) : at === now ? ('current' as const) : ('waiting' as const),
        }))}
      />
    </Section>
  );
}
