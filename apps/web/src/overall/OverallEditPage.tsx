import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import { EmptyState, FormPage, FormSkeleton, ProblemNote } from '@chengxiao/ui';
import { Alert } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useSaveAndSubmit } from '../hooks/use-save-and-submit';
import { LinkButton } from '../controls/LinkButton';
import { inputOf, type OverallForm as Form } from './overall-form';
import { editOverallTarget, moveOverallTarget, overallTarget } from './overall.graphql';
import { useOverallText } from './overall.i18n';
import { OverallForm } from './OverallForm';
import type { ShownOverall } from './OverallPage';
import './overall.css';

/** Fills in an overall target that is still, or again, with its department. */
export function OverallEditPage() {
  const { id = '' } = useParams();
  const t = useOverallText();
  const href = `/overall/${id}`;
  // What is on the server now, not what a list remembered: the form is mounted once and keeps what it was given.
  const { data, error, refetch } = useQuery(overallTarget, { variables: { id }, fetchPolicy: 'network-only' });
  const overall = data?.overallTarget;
  return (
    <FormPage
      back={{ href: href, label: t('backToTarget') }}
      title={t('form.title')}
      lead={overall && `${overall.orgName} · ${t('named', { year: overall.year })}`}
    >
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!overall && !error && <FormSkeleton />}
      {overall?.state === 'returned' && (
        <Alert
          type="warning"
          showIcon
          title={t('returned', { round: overall.roundNo })}
          description={overall.reason ?? ''}
        />
      )}
      {overall && !overall.editable && (
        <div className="cx-card">
          <EmptyState
            title={t('form.notEditable')}
            text={t('form.notEditableText')}
            action={<LinkButton to={href}>{t('backToTarget')}</LinkButton>}
          />
        </div>
      )}
      {overall?.editable && <Filling key={overall.id} overall={overall} />}
    </FormPage>
  );
}

function Filling({ overall }: { overall: ShownOverall }) {
  const t = useOverallText();
  const navigate = useNavigate();
  const { id, version } = overall;
  const edit = useCommand(editOverallTarget, { refetch: false });
  const move = useCommand(moveOverallTarget, { refetch: false });
  const save = useSaveAndSubmit({
    version,
    store: (form: Form, known) => edit.run({ id, version: known, input: inputOf(form) }),
    submit: (saved) => move.run({ id, action: 'submit', version: saved.version }),
    words: { saved: t('saved'), submitted: t('submitted') },
    onDone: () => void navigate(`/overall/${id}`),
  });
  return <OverallForm overall={overall} onSave={async (form, andSubmit) => (await save(form, andSubmit)).problem} />;
}
