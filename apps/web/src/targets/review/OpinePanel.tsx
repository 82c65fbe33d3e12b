import { FormScope, Section } from '@chengxiao/ui';
import { FormFoot } from '../../forms/FormFoot';
import { useDraftedForm } from '../../hooks/use-drafted-form';
import { useMove } from '../../hooks/use-move';
import { Opinion } from './Opinion';
import { reviewTarget } from './reviews.graphql';
import { useReviewText } from './reviews.i18n';
import type { ShownTarget } from '../targets.graphql';

/** A co-reviewer 加签人 gives the opinion that was asked for. */
export function OpinePanel({ target: { id, version, roundNo, review } }: { target: ShownTarget }) {
  const reviewText = useReviewText();
  const { move } = useMove(reviewTarget, reviewText('did.opine'));
  const nothing = { points: null, scores: null, rowReasons: [] };
  const { form, setForm, problem, busy, draft, submit } = useDraftedForm({
    kind: 'targetOpinion',
    subject: `${id}.${roundNo}`,
    initial: '',
    send: (opinion) => move({ id, version, decision: 'opine', opinion, ...nothing }),
  });
  return (
    <Section title={reviewText('act.opine')}>
      <p className="cx-hint">{reviewText('opineLead')}</p>
      <FormScope problem={problem}>
        <Opinion step={review?.route.steps[review.step ?? 0]} value={form} onChange={setForm} />
        <FormFoot busy={busy} draft={draft} submit={{ text: reviewText('act.opine'), run: () => void submit() }} />
      </FormScope>
    </Section>
  );
}
