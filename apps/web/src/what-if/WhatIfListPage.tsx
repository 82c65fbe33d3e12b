import { useQuery } from '@apollo/client/react';
import { usePaged, type WhatIfsQuery } from '@chengxiao/client';
import { type Column, DateText, ListPage, StateTag, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { StartForm } from './StartForm';
import { stateTone } from './state-tone';
import { triedPack, whatIfs } from './what-if.graphql';
import { useWhatIfText } from './what-if.i18n';

type Row = WhatIfsQuery['whatIfs']['nodes'][number];

/** What was tried with one version of a rule pack; finance starts here. */
export function WhatIfListPage() {
  const { id = '' } = useParams();
  const t = useWhatIfText();
  const language = useLanguage();
  const { position } = useSession();
  const { data } = useQuery(triedPack, { variables: { id } });
  const variables = useMemo(() => ({ filter: { rulePackId: id } }), [id]);
  const paged = usePaged(whatIfs, 'whatIfs', variables);
  const pack = data?.rulePack;
  const mayStart = position.role === 'finance' && pack !== undefined && pack.state !== 'discarded';
  const name = pack ? t('named', { name: pack.name[language], version: pack.packVersion }) : '…';
  return (
    <ListPage
      name="what-ifs"
      title={t('of', { name })}
      lead={t('lead')}
      actions={<LinkButton to={`/rule-packs/${id}`}>{t('back')}</LinkButton>}
      paged={paged}
      rowKey={(row) => row.id}
      href={(row) => `/rule-packs/${id}/what-if/${row.id}`}
      columns={useColumns()}
      empty={{ title: t('empty.title'), text: t(mayStart ? 'empty.finance' : 'empty.others') }}
    >
      {mayStart && <StartForm rulePackId={id} />}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useWhatIfText();
  return [
    { key: 'year', title: t('column.year'), kind: 'date', render: ({ year }) => year },
    {
      key: 'state',
      title: t('column.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'progress',
      title: t('column.progress'),
      kind: 'figure',
      render: ({ done, total }) => t('scored', { done, total }),
    },
    { key: 'changed', title: t('column.changed'), kind: 'figure', render: ({ changed }) => changed },
    { key: 'by', title: t('column.by'), render: ({ askedByName, askedByOrg }) => `${askedByName} ${askedByOrg}` },
    { key: 'at', title: t('column.at'), kind: 'date', render: ({ createdAt }) => <DateText value={createdAt} time /> },
  ];
}
