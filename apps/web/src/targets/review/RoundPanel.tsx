import { DateText, Facts, Section, StateTag, useLanguage } from '@chengxiao/ui';
import { lastReminder } from './RemindDialog';
import { useReviewText } from './reviews.i18n';
import type { ShownTarget } from '../targets.graphql';

/** Where the review of a submitted target stands: the step, until when, who acts, who is still asked. */
export function RoundPanel({ target }: { target: ShownTarget }) {
  const { review } = target;
  const reviewText = useReviewText();
  const language = useLanguage();
  const step = review?.route.steps[review.step ?? -1];
  if (!review || !step) return null;
  const {
    dueOn,
    overdueDays,
    dueUnsure,
    assigneeName,
    asked,
    keyProject,
    submittedByName,
    submittedByOrg,
    submittedAt,
  } = review;
  const reminded = lastReminder(target);
  const facts = [
    { label: reviewText('waits'), value: step.name[language] },
    {
      label: reviewText('due'),
      value: (
        <>
          <DateText value={dueOn ?? null} />{' '}
          {overdueDays > 0 && <StateTag label={reviewText('late', { n: overdueDays })} tone="danger" />}
          {dueUnsure && <span className="cx-hint">{reviewText('dueUnsure')}</span>}
        </>
      ),
    },
    { label: reviewText('assignee'), value: assigneeName ?? reviewText('nobody') },
    ...(asked.length > 0 ? [{ label: reviewText('asked'), value: asked.map(({ name }) => name).join('、') }] : []),
    { label: reviewText('key'), value: reviewText(keyProject ? 'keyYes' : 'keyNo') },
    {
      label: reviewText('submittedBy'),
      value: (
        <>
          {submittedByOrg} {submittedByName} <DateText value={submittedAt} time />
        </>
      ),
    },
    ...(reminded
      ? [
          {
            label: reviewText('act.remind'),
            value: (
              <>
                {reminded.reviewerOrg} {reminded.reviewerName} <DateText value={reminded.reviewedAt} time />
                {reminded.opinion && <p className="cx-hint">{reminded.opinion}</p>}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={reviewText('standing')}>
      <Facts facts={facts} />
    </Section>
  );
}
