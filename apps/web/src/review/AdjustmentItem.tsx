import { useQuery } from '@apollo/client/react';
import { problemOf, type TargetAdjustmentQuery, useCommand } from '@chengxiao/client';
import { groundRules, today } from '@chengxiao/domain';
import {
  DateInput,
  DetailSkeleton,
  Facts,
  FormField,
  OfficialForm,
  ProblemNote,
  Section,
  StateTag,
  TextField,
  useLanguage,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { moveTargetAdjustment, targetAdjustment } from '../targets/adjustment/adjustments.graphql';
import { useAdjustmentText } from '../targets/adjustment/adjustments.i18n';
import { EvidenceNote } from '../targets/adjustment/EvidenceNote';
import { deskProject } from './desk.graphql';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';
import { DeskPapers } from './DeskPapers';
import { EventsBefore, useEarlierReturns } from './EventsBefore';
import type { FormAnswer, FormShelf } from './form-shelf';
import { PlainDecision } from './PlainDecision';
import { ReviewStanding, useWaitsAt } from './ReviewStanding';
import { SimilarHistory } from './SimilarHistory';
import '../targets/targets.css';

type Asked = TargetAdjustmentQuery['targetAdjustment'];
type Shown = DeskItemProps & { asked: Asked; name: string; orgName: string };

/** A request to adjust an approved target: the form with the approved value beside the new one, why, and the decision. */
export function AdjustmentItem(props: DeskItemProps) {
  const { data, error, refetch } = useQuery(targetAdjustment, { variables: { id: props.id } });
  const asked = data?.targetAdjustment;
  const { row } = props;
  // Opened by a link, it may be none of those in the queue.
  const owner = useQuery(deskProject, { variables: { id: asked?.projectId ?? '' }, skip: !asked || row !== undefined });
  const name = row?.projectName ?? owner.data?.project.name;
  const orgName = row?.orgName ?? owner.data?.project.orgName ?? '';
  const problem = problemOf(error ?? owner.error);
  if (asked?.id === props.id && name !== undefined)
    return (
      <>
        <Papers {...props} {...{ asked, name, orgName }} />
        <Decision {...props} {...{ asked, name, orgName }} />
      </>
    );
  return (
    <div className="desk-document">
      {problem ? <ProblemNote problem={problem} onRetry={() => void refetch()} /> : <DetailSkeleton />}
    </div>
  );
}

function Papers({ asked, name, place, tab, onTab, focused, shelf }: Shown) {
  const t = useDeskText();
  const text = useAdjustmentText();
  const language = useLanguage();
  const waitsAt = useWaitsAt()(asked.review);
  const { id, ground, documentNo, evidence, submittedByName, version } = asked;
  return (
    <DeskPapers
      {...{ place, tab, onTab, focused, name }}
      href={`/target-adjustments/${id}`}
      tags={<StateTag label={waitsAt ?? text(`state.${asked.state}`)} tone="progress" />}
      tabs={[
        {
          key: 'form',
          label: t('tab.form'),
          content: (
            <>
              <Section title={text('evidence')}>
                <Facts
                  facts={[
                    { label: text('ground'), value: groundRules[ground].label[language] },
                    { label: text('documentNo'), value: documentNo || '—' },
                    { label: text('submittedBy'), value: submittedByName ?? '—' },
                  ]}
                />
                <p className="target-text">{evidence}</p>
                <EvidenceNote id={id} reason={asked} />
              </Section>
              <Changes key={version} id={id} shelf={shelf} />
              <EventsBefore entries={asked.history} />
            </>
          ),
        },
        {
          key: 'files',
          label: t('tab.files'),
          content: <Attachments subjectType="targetAdjustment" subjectId={id} />,
        },
        {
          key: 'history',
          label: t('tab.history'),
          content: (
            <>
              <ReviewStanding round={asked.review} />
              <Section title={text('history')}>
                <EventHistory entries={asked.history} />
              </Section>
            </>
          ),
        },
      ]}
    />
  );
}

/** The official form with the approved values struck beside the new ones, word by word. */
function Changes({ id, shelf }: { id: string; shelf: FormShelf }) {
  const t = useDeskText();
  const language = useLanguage();
  const path = `/api/target-adjustments/${id}/comparison`;
  const [answer, setAnswer] = useState<FormAnswer | undefined>(() => shelf.known(path));
  const [marked, setMarked] = useState(true);
  useEffect(() => {
    let gone = false;
    void shelf.read(path).then((read) => !gone && setAnswer(read));
    return () => {
      gone = true;
    };
  }, [shelf, path, language]);
  if (!answer) return <DetailSkeleton />;
  if (!answer.value)
    return <ProblemNote problem={answer.problem} onRetry={() => void shelf.read(path).then(setAnswer)} />;
  const { grid, count } = answer.value;
  const changes = count.addedRows + count.removedRows + count.changedCells + count.details;
  return (
    <>
      <div className="desk-switches" role="group" aria-label={t('switches')}>
        <Button size="small" disabled={changes === 0} aria-pressed={marked} onClick={() => setMarked(!marked)}>
          {t('redLine', { n: changes })}
        </Button>
        <span className="cx-hint">{t('redLineApproved')}</span>
      </div>
      <div className="desk-paper" data-unmarked={!marked || undefined}>
        <OfficialForm grid={grid} />
      </div>
    </>
  );
}

/** What is decided on a request, in the order of the buttons. */
const decisions = ['approve', 'forward', 'return', 'reject'] as const;
type AdjustmentDecision = (typeof decisions)[number];
const leadsOn = (decision: AdjustmentDecision): decision is 'approve' | 'forward' =>
  decision === 'approve' || decision === 'forward';

function Decision({ asked, name, orgName, place, next, onSkip, onDecided, similar }: Shown) {
  const t = useDeskText();
  const text = useAdjustmentText();
  const language = useLanguage();
  const { run } = useCommand(moveTargetAdjustment);
  const { id, version, allowedActions, review, projectId, history } = asked;
  const offered = decisions.filter((decision) => allowedActions.includes(decision));
  const earlier = useEarlierReturns(history);
  const following = review?.route.steps[(review.step ?? 0) + 1];
  const approves = offered.includes('approve');
  return (
    <PlainDecision<AdjustmentDecision>
      {...{ place, next, onSkip, onDecided }}
      kind="adjustment"
      about={{ id, version, name, review, allowedActions }}
      decisions={offered}
      isOnward={leadsOn}
      label={(decision) => text(`action.${decision}`)}
      isFinal={(decision) => decision === 'approve' || decision === 'reject'}
      onwardText={(decision) => t(`next.${decision === 'approve' ? 'approve' : 'forward'}`)}
      needsOpinion={() => true}
      agreed={t('agreedAdjustment')}
      hint={t('hintAdjustment')}
      phrases={[t('agreedAdjustment'), t('phraseEvidence'), t('phraseLower')]}
      initial={{ opinion: '', approvedOn: today(), documentNo: '' }}
      {...(approves && {
        fields: (form, set) => (
          <div className="cx-fields">
            <FormField path="approvedOn" label={text('approvedOn')}>
              <DateInput value={form.approvedOn} onChange={(approvedOn) => set({ approvedOn })} />
            </FormField>
            <TextField
              path="documentNo"
              label={text('decisionNo')}
              maxLength={60}
              value={form.documentNo}
              onChange={(documentNo) => set({ documentNo })}
            />
          </div>
        ),
      })}
      effect={
        <>
          {approves && <p>{t('effectApprove')}</p>}
          {offered.includes('forward') && following && <p>{t('effectForward', { step: following.name[language] })}</p>}
          <p>{t('effectReturn', { org: orgName })}</p>
        </>
      }
      // What is not filled in is told without being asked.
      ask={({ opinion, approvedOn, documentNo }, decision) => {
        const filled =
          opinion.trim() !== '' && (decision === 'reject' || (approvedOn !== '' && documentNo.trim() !== ''));
        if (!filled || (decision !== 'approve' && decision !== 'reject')) return null;
        const title = text(`action.${decision}`);
        const lines = [text(`ask.${decision}`, { approvedOn, documentNo })];
        return { title, lines, okText: title, danger: decision === 'reject', final: true };
      }}
      send={({ opinion, approvedOn, documentNo }, action) => {
        const document = action === 'approve' ? { approvedOn: approvedOn || null, documentNo } : {};
        return run({ id, version, action, opinion, ...document });
      }}
    >
      <SimilarHistory {...similar} projectId={projectId} earlier={earlier} />
    </PlainDecision>
  );
}
