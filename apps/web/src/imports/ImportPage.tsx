import { useQuery } from '@apollo/client/react';
import { ActionBar, DateText, DetailPage, Section } from '@chengxiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { EventHistory } from '../events/EventHistory';
import { useMove } from '../hooks/use-move';
import { usePolling } from '../hooks/use-polling';
import { importRun, moveImport, type ShownImport } from './imports.graphql';
import { useImportText } from './imports.i18n';
import { ImportNote } from './ImportNote';
import { ImportRows } from './ImportRows';
import { ImportSums } from './ImportSums';
import type { Choices } from './RowDetails';
import { isUnderWay, stateTone } from './state-tone';
import './imports.css';

/** One import: what it would do, and what became of it. */
export function ImportPage() {
  const { id = '' } = useParams();
  const t = useImportText();
  const query = useQuery(importRun, { variables: { id } });
  const { data } = query;
  usePolling(data !== undefined && isUnderWay(data.importRun.state), query, 1_000);
  return (
    <QueryPage query={query} title={t('title')} back={{ href: '/imports', label: t('back') }}>
      {({ importRun: run }) => <Shown run={run} />}
    </QueryPage>
  );
}

function Shown({ run }: { run: ShownImport }) {
  const t = useImportText();
  const [choices, setChoices] = useState<Choices>({});
  const { move } = useMove(moveImport, t('done'));
  const { id, version, state, kind, fileName, total, ready, askedByName, askedByOrg, createdAt } = run;
  const chosen = Object.entries(choices).map(([place, take]) => {
    const [rowId = '', conflict] = place.split('/');
    return { rowId, conflict: Number(conflict), take };
  });
  const ask = {
    apply: t('ask.apply', { n: ready }),
    revoke: t('ask.revoke'),
    discard: t('ask.discard'),
    recheck: undefined,
  };
  return (
    <DetailPage
      title={fileName}
      back={{ href: '/imports', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: stateTone[state] }}
      facts={[
        { label: t('fact.kind'), value: t(`kind.${kind}`) },
        { label: t('fact.total'), value: total },
        { label: t('fact.by'), value: `${askedByName} ${askedByOrg}` },
        { label: t('fact.at'), value: <DateText value={createdAt} time /> },
      ]}
      actions={
        <ActionBar
          actions={run.allowedActions}
          label={(action) => t(`action.${action}`)}
          ask={(action) => ask[action]}
          tone={(action) => (action === 'revoke' || action === 'discard' ? 'danger' : undefined)}
          onAct={(action) => move({ id, action, version, choices: action === 'apply' ? chosen : [] })}
        />
      }
    >
      <ImportNote run={run} />
      {!isUnderWay(state) && run.sums.length > 0 && <ImportSums sums={run.sums} />}
      {!isUnderWay(state) && (
        <ImportRows
          key={`${id} ${version}`}
          run={run}
          choices={choices}
          onChoose={(place, take) => setChoices((before) => ({ ...before, [place]: take }))}
        />
      )}
      <Section title={t('history')}>
        <EventHistory entries={run.history} />
      </Section>
    </DetailPage>
  );
}
