import { useQuery } from '@apollo/client/react';
import { type ExAntePartsFragment } from '@chengxiao/client';
import { type ExAnteConclusion, exAnteConclusions, exAnteLifecycle } from '@chengxiao/domain';
import {
  ActionBar,
  Choice,
  DetailPage,
  type Fact,
  FormField,
  FormScope,
  Money,
  Note,
  PrintButton,
  Section,
  TextField,
  useConfirm,
} from '@chengxiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { Attachments } from '../attachments/Attachments';
import { LinkButton } from '../controls/LinkButton';
import { FormFoot } from '../forms/FormFoot';
import { EventHistory } from '../events/EventHistory';
import { useMove } from '../hooks/use-move';
import { exAnte as exAnteQuery, moveExAnte } from './ex-ante.graphql';
import { useExAnteText } from './ex-ante.i18n';
import { ExAnteSheet } from './ExAnteSheet';
import { exAnteTone } from './ProjectExAnte';
import { actionsAt } from '../controls/action-places';
import { exAnteActionPlaces } from './ex-ante-actions';

/** One ex-ante assessment: to read, to print, to conclude. */
export function ExAntePage() {
  const { id = '' } = useParams();
  const t = useExAnteText();
  return (
    <QueryPage
      query={useQuery(exAnteQuery, { variables: { id } })}
      title={t('title')}
      back={{ href: '/projects', label: t('back') }}
    >
      {({ exAnteAssessment: assessment }) => <Shown key={assessment.id} assessment={assessment} />}
    </QueryPage>
  );
}

type Props = { assessment: ExAntePartsFragment };

function Shown({ assessment }: Props) {
  const t = useExAnteText();
  const { project, state, conclusion, reason, opinion, changeNote } = assessment;
  return (
    <DetailPage
      title={t('titleOf', { name: project.name })}
      back={{ href: `/projects/${project.id}`, label: t('back') }}
      state={{
        label: conclusion ? t(`conclusion.${conclusion}`) : t(`state.${state}`),
        tone: conclusion === 'reject' ? 'danger' : exAnteTone[state],
      }}
      facts={useFacts(assessment)}
      actions={<Actions assessment={assessment} />}
    >
      {state === 'returned' && reason && <Note type="warning" title={t('returned')} description={reason} />}
      {assessment.allowedActions.includes('conclude') && <Conclude key={assessment.version} assessment={assessment} />}
      {opinion && (
        <Section title={t('opinion')}>
          <p className="ex-ante-text">{opinion}</p>
        </Section>
      )}
      {changeNote && (
        <Section title={t('change')}>
          <p className="ex-ante-text">{changeNote}</p>
        </Section>
      )}
      <ExAnteSheet assessment={assessment} />
      <Attachments subjectType="exAnteAssessment" subjectId={assessment.id} title={t('files')} />
      <Section title={t('history')}>
        <EventHistory entries={assessment.history} />
      </Section>
    </DetailPage>
  );
}

function useFacts({ project, amount, subject, total, conclusion, concludedByName }: ExAntePartsFragment): Fact[] {
  const t = useExAnteText();
  return [
    { label: t('fact.code'), value: project.projectCode },
    { label: t('fact.department'), value: project.departmentName },
    { label: t('fact.org'), value: project.orgName },
    { label: t('fact.amount'), value: <Money value={amount} /> },
    { label: t('fact.subject'), value: t(`subject.${subject}`) },
    { label: t('fact.total'), value: t('points', { n: total }) },
    ...(conclusion ? [{ label: t('fact.conclusion'), value: t(`conclusion.${conclusion}`) }] : []),
    ...(concludedByName ? [{ label: t('fact.by'), value: concludedByName }] : []),
  ];
}

function Actions({ assessment: { id, version, allowedActions, editable } }: Props) {
  const t = useExAnteText();
  const { move } = useMove(moveExAnte);
  return (
    <div className="cx-actions ex-ante-noprint">
      <ActionBar
        // The conclusion has a form of its own.
        actions={actionsAt(exAnteActionPlaces, allowedActions, 'button')}
        needs={exAnteLifecycle.actions}
        label={(action) => t(`action.${action}`)}
        ask={(action) => (action === 'submit' || action === 'withdraw' ? t(`ask.${action}`) : undefined)}
        wording={(action) => (action === 'amend' ? { label: t('change'), hint: t('changeHint') } : undefined)}
        tone={(action) => (action === 'amend' ? 'primary' : action === 'withdraw' ? 'default' : undefined)}
        onAct={(action, text) => move({ id, action, version, text: text ?? null, conclusion: null })}
      />
      {editable && <LinkButton to={`/ex-ante/${id}/edit`}>{t('edit')}</LinkButton>}
      <PrintButton>{t('print')}</PrintButton>
    </div>
  );
}

/** Finance concludes: never better than the points allow. */
function Conclude({ assessment: { id, version, bestConclusion } }: Props) {
  const t = useExAnteText();
  const [conclusion, setConclusion] = useState<ExAnteConclusion>(bestConclusion);
  const [text, setText] = useState('');
  const { move, busy, problem } = useMove(moveExAnte, t('done'));
  const confirm = useConfirm();
  const conclude = async (): Promise<void> => {
    const question = {
      title: t('action.conclude'),
      lines: [t('askConclude', { conclusion: t(`conclusion.${conclusion}`) })],
      okText: t('action.conclude'),
      danger: conclusion === 'reject',
      final: true,
    };
    // What is not filled in is told without being asked.
    if (text.trim() === '' || (await confirm(question)))
      await move({ id, action: 'conclude', version, conclusion, text });
  };
  return (
    <Section title={t('concludeTitle')}>
      <p className="cx-hint">{t('best', { conclusion: t(`conclusion.${bestConclusion}`) })}</p>
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="conclusion" label={t('fact.conclusion')} required>
            <Choice
              value={conclusion}
              placeholder={false}
              options={exAnteConclusions.map((value) => ({ value, label: t(`conclusion.${value}`) }))}
              onChange={setConclusion}
            />
          </FormField>
          <TextField
            path="opinion"
            label={t('opinion')}
            required
            wide
            rows={3}
            maxLength={1_000}
            value={text}
            onChange={setText}
          />
        </div>
        <FormFoot busy={busy} submit={{ text: t('action.conclude'), run: () => void conclude() }} />
      </FormScope>
    </Section>
  );
}
