import { useQuery } from '@apollo/client/react';
import { type TargetAdjustmentQuery } from '@chengxiao/client';
import { type AdjustmentAction, groundRules, type RedLineF1, today } from '@chengxiao/domain';
import {
  ActionBar,
  currentLanguage,
  DateInput,
  DetailPage,
  DetailSkeleton,
  type Fact,
  FormField,
  FormScope,
  Note,
  OfficialForm,
  ProblemNote,
  Section,
  TextField,
  useConfirm,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryPage } from '../../shell/QueryPage';
import { Attachments } from '../../attachments/Attachments';
import { EventHistory } from '../../events/EventHistory';
import { useBecame } from '../../became/use-became';
import { FormFoot } from '../../forms/FormFoot';
import { LinkButton } from '../../controls/LinkButton';
import { useMove } from '../../hooks/use-move';
import { useRest } from '../../hooks/use-rest';
import { HandOn } from '../../review/HandOn';
import { ReviewStanding, useWaitsAt } from '../../review/ReviewStanding';
import { useStandingText } from '../../review/standing.i18n';
import { adjustmentTone } from './adjustment-tone';
import { EvidenceNote } from './EvidenceNote';
import { moveTargetAdjustment, targetAdjustment } from './adjustments.graphql';
import { useAdjustmentText } from './adjustments.i18n';
import { RedLineLegend } from '../versions/RedLineLegend';
import '../targets.css';
import { actionsAt } from '../../controls/action-places';
import { adjustmentActionPlaces } from './adjustment-actions';

type Asked = TargetAdjustmentQuery['targetAdjustment'];

/** One request to adjust an approved target: why, what differs, and what finance decides. */
export function AdjustmentPage() {
  const { id = '' } = useParams();
  const t = useAdjustmentText();
  return (
    <QueryPage
      query={useQuery(targetAdjustment, { variables: { id } })}
      title={t('title')}
      back={{ href: '/targets', label: t('back') }}
    >
      {({ targetAdjustment: asked }) => <Shown asked={asked} />}
    </QueryPage>
  );
}

function Shown({ asked }: { asked: Asked }) {
  const t = useAdjustmentText();
  const { id, targetId, state, version, evidence, opinion, allowedActions } = asked;
  const waitsAt = useWaitsAt()(asked.review);
  const standing = useStandingText();
  const isDecided = state === 'returned' || state === 'rejected' || state === 'approved';
  return (
    <DetailPage
      title={t('title')}
      back={{ href: `/targets/${targetId}`, label: t('back') }}
      state={{ label: waitsAt ?? t(`state.${state}`), tone: adjustmentTone[state] }}
      facts={useFacts(asked)}
      actions={<Actions asked={asked} />}
    >
      {isDecided && <Note type={state === 'approved' ? 'success' : 'warning'} title={t(state)} description={opinion} />}
      {state === 'submitted' && opinion && <Note type="info" title={standing('forwarded')} description={opinion} />}
      <ReviewStanding round={asked.review} />
      {actionsAt(adjustmentActionPlaces, allowedActions, 'panel').length > 0 && <Decide key={version} asked={asked} />}
      <Section title={t('evidence')}>
        <p className="target-text">{evidence}</p>
        <EvidenceNote id={id} reason={asked} />
      </Section>
      <Section title={t('redLine')}>
        <RedLine key={version} id={id} />
      </Section>
      <Attachments subjectType="targetAdjustment" subjectId={id} title={t('files')} />
      <Section title={t('history')}>
        <EventHistory entries={asked.history} />
      </Section>
    </DetailPage>
  );
}

function useFacts({ ground, documentNo, submittedByName, decidedByName }: Asked): Fact[] {
  const t = useAdjustmentText();
  return [
    { label: t('ground'), value: groundRules[ground].label[currentLanguage()] },
    { label: t('documentNo'), value: documentNo },
    ...(submittedByName ? [{ label: t('submittedBy'), value: submittedByName }] : []),
    ...(decidedByName ? [{ label: t('decidedBy'), value: decidedByName }] : []),
  ];
}

/** What differs from the version it was asked against. */
function RedLine({ id }: { id: string }) {
  const { value, problem, retry } = useRest<RedLineF1>(
    `/api/target-adjustments/${id}/comparison?language=${currentLanguage()}`,
  );
  if (problem) return <ProblemNote problem={problem} onRetry={retry} />;
  if (!value) return <DetailSkeleton />;
  return (
    <>
      <RedLineLegend count={value.count} />
      <OfficialForm grid={value.grid} />
    </>
  );
}

function Actions({ asked: { id, version, allowedActions, editable } }: { asked: Asked }) {
  const t = useAdjustmentText();
  const told = useTold();
  const { move } = useMove(moveTargetAdjustment, told);
  return (
    <>
      {allowedActions.includes('transfer') && <HandOn subject="adjustment" {...{ id, version }} />}
      {editable && <LinkButton to={`/target-adjustments/${id}/edit`}>{t('edit')}</LinkButton>}
      <ActionBar
        actions={actionsAt(adjustmentActionPlaces, allowedActions, 'button')}
        label={(action) => t(`action.${action}`)}
        ask={(action) => t(`ask.${action}`)}
        tone={(action) => (action === 'submit' ? undefined : 'default')}
        onAct={(action) => move({ id, action, version })}
      />
    </>
  );
}

/** What became of the request, of whatever project it is. */
function useTold(review?: Asked['review']): (asked: { action: AdjustmentAction }) => string {
  const t = useAdjustmentText();
  const became = useBecame();
  return ({ action }) => became(`adjustment.${action}`, t('title'), review);
}

/** Whoever the step asks sends it on or returns it; finance approves with day and number at the last, or rejects; each with an opinion. */
function Decide({ asked: { id, version, allowedActions, review } }: { asked: Asked }) {
  const t = useAdjustmentText();
  const told = useTold(review);
  const [form, setForm] = useState({ opinion: '', approvedOn: today(), documentNo: '' });
  const { move, busy, problem } = useMove(moveTargetAdjustment, told);
  const set = (change: Partial<typeof form>): void => setForm((old) => ({ ...old, ...change }));
  const confirm = useConfirm();
  const approves = allowedActions.includes('approve');
  const decide = async (action: 'forward' | 'approve' | 'return' | 'reject'): Promise<void> => {
    const { opinion, approvedOn, documentNo } = form;
    const filled = opinion.trim() !== '' && (action !== 'approve' || (approvedOn !== '' && documentNo.trim() !== ''));
    // What is not filled in is told without being asked.
    if ((action === 'approve' || action === 'reject') && filled) {
      const title = t(`action.${action}`);
      const lines = [t(`ask.${action}`, { approvedOn, documentNo })];
      if (!(await confirm({ title, lines, okText: title, danger: action === 'reject', final: true }))) return;
    }
    await move({
      id,
      version,
      action,
      opinion,
      ...(action === 'approve' ? { approvedOn: approvedOn || null, documentNo } : {}),
    });
  };
  return (
    <Section title={t('decide')}>
      <p className="cx-hint">{t(approves ? 'decideHint' : 'reviewHint')}</p>
      <FormScope problem={problem}>
        <div className="cx-fields">
          {approves && (
            <>
              <FormField path="approvedOn" label={t('approvedOn')}>
                <DateInput value={form.approvedOn} onChange={(approvedOn) => set({ approvedOn })} />
              </FormField>
              <TextField
                path="documentNo"
                label={t('decisionNo')}
                maxLength={60}
                value={form.documentNo}
                onChange={(documentNo) => set({ documentNo })}
              />
            </>
          )}
          <TextField
            path="opinion"
            label={t('opinion')}
            required
            wide
            rows={3}
            maxLength={1_000}
            value={form.opinion}
            onChange={(opinion) => set({ opinion })}
          />
        </div>
        <FormFoot>
          {actionsAt(adjustmentActionPlaces, allowedActions, 'panel').map((action) => (
            <Button
              key={action}
              type={action === 'approve' || action === 'forward' ? 'primary' : 'default'}
              danger={action === 'reject'}
              loading={busy}
              onClick={() => void decide(action)}
            >
              {t(`action.${action}`)}
            </Button>
          ))}
        </FormFoot>
      </FormScope>
    </Section>
  );
}
