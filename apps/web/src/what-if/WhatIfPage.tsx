import { useQuery } from '@apollo/client/react';
import { ActionBar, AppLink, DateText, DetailPage, type Fact, useLanguage } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { useMove } from '../hooks/use-move';
import { usePolling } from '../hooks/use-polling';
import { ChangeList } from './ChangeList';
import { MatrixTable } from './MatrixTable';
import { ProgressNote } from './ProgressNote';
import { ResultNote } from './ResultNote';
import { isUnderWay, stateTone } from './state-tone';
import { cancelWhatIf, type ShownWhatIf, whatIf as whatIfQuery } from './what-if.graphql';
import { useWhatIfText } from './what-if.i18n';
import './what-if.css';

/** One what-if: how far it is, and what it found. */
export function WhatIfPage() {
  const { id = '', whatIfId = '' } = useParams();
  const t = useWhatIfText();
  const query = useQuery(whatIfQuery, { variables: { id: whatIfId } });
  const { data } = query;
  usePolling(data !== undefined && isUnderWay(data.whatIf.state), query, 2_000);
  const back = { href: `/rule-packs/${id}/what-if`, label: t('backToList') };
  return (
    <QueryPage query={query} title={t('title')} back={back}>
      {({ whatIf }) => <Shown whatIf={whatIf} back={back} />}
    </QueryPage>
  );
}

function Shown({ whatIf, back }: { whatIf: ShownWhatIf; back: { href: string; label: string } }) {
  const t = useWhatIfText();
  const language = useLanguage();
  const { id, state, version, allowedActions, packName, packVersion } = whatIf;
  const { move } = useMove(cancelWhatIf, t('cancelled'));
  return (
    <DetailPage
      title={t('of', { name: t('named', { name: packName[language], version: packVersion }) })}
      back={back}
      state={{ label: t(`state.${state}`), tone: stateTone[state] }}
      facts={useFacts(whatIf)}
      actions={
        <ActionBar
          actions={allowedActions}
          label={(action) => t(`action.${action}`)}
          ask={(action) => t(`ask.${action}`)}
          tone={() => 'danger'}
          onAct={() => move({ id, version })}
        />
      }
    >
      {isUnderWay(state) ? <ProgressNote whatIf={whatIf} /> : <ResultNote whatIf={whatIf} />}
      {whatIf.done > 0 && <MatrixTable whatIf={whatIf} linked={!isUnderWay(state)} />}
      {!isUnderWay(state) && <ChangeList whatIf={whatIf} />}
    </DetailPage>
  );
}

const secondsBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

function useFacts(whatIf: ShownWhatIf): Fact[] {
  const t = useWhatIfText();
  const language = useLanguage();
  const { rulePackId, packName, year, askedByName, askedByOrg, createdAt, startedAt, finishedAt } = whatIf;
  const seconds = startedAt && finishedAt ? secondsBetween(startedAt, finishedAt) : null;
  const took = seconds === null ? '—' : seconds === 0 ? t('fact.instant') : t('fact.seconds', { n: seconds });
  return [
    { label: t('fact.pack'), value: <AppLink href={`/rule-packs/${rulePackId}`}>{packName[language]}</AppLink> },
    { label: t('fact.year'), value: year },
    { label: t('fact.by'), value: `${askedByName} ${askedByOrg}` },
    { label: t('fact.at'), value: <DateText value={createdAt} time /> },
    { label: t('fact.took'), value: took },
  ];
}
