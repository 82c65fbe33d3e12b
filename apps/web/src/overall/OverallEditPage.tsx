import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { useNavigate, useParams } from 'react-router';
import { useSaveAndSubmit } from '../hooks/use-save-and-submit';
import { EditPage } from '../shell/EditPage';
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
  // What is on the server now, not what a list remembered: the form is mounted once and keeps what it was given.
  const query = useQuery(overallTarget, { variables: { id }, fetchPolicy: 'network-only' });
  const overall = query.data?.overallTarget;
  return (
    <EditPage
      title={t('form.title')}
      lead={overall && `${overall.orgName} · ${t('named', { year: overall.year })}`}
      back={{ href: `/overall/${id}`, label: t('backToTarget') }}
      query={query}
      edited={overall}
      returned={
        overall?.state === 'returned' && {
          title: t('returned', { round: overall.roundNo }),
          text: overall.reason ?? '',
        }
      }
      refusal={{ title: t('form.notEditable'), text: t('form.notEditableText') }}
    >
      {(edited) => <Filling overall={edited} />}
    </EditPage>
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
