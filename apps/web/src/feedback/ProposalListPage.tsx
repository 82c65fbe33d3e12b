import { type BudgetProposalsQuery, usePaged } from '@chengxiao/client';
import { linkageKinds, type LinkageKind, proposalStates, type ProposalState } from '@chengxiao/domain';
import { Choice, type Column, GradeTag, ListPage, Money, StateTag } from '@chengxiao/ui';
import { useMemo } from 'react';
import { SearchInput } from '../controls/SearchInput';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import './feedback.css';
import { budgetProposals } from './proposal.graphql';
import { useProposalText } from './proposal.i18n';
import { Change, proposalTone, useAdvice } from './proposal-words';
import { ProposalTotals } from './ProposalTotals';
import { budgetYears, yearOf } from '../controls/budget-years';

type Row = BudgetProposalsQuery['budgetProposals']['nodes'][number];

/** Budget proposals in scope, the most money first, with the totals of what is shown. */
export function ProposalListPage() {
  const t = useProposalText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['state', 'kind', 'year', 'search']);
  const variables = useMemo(() => {
    const year = yearOf(filter.year);
    return {
      first: 50,
      filter: {
        ...(proposalStates.some((state) => state === filter.state) ? { states: [filter.state as ProposalState] } : {}),
        ...(linkageKinds.some((kind) => kind === filter.kind) ? { kinds: [filter.kind as LinkageKind] } : {}),
        ...(year ? { year } : {}),
        ...(filter.search ? { search: filter.search } : {}),
      },
    };
  }, [filter]);
  const { page, loading, problem, more, retry } = usePaged(budgetProposals, 'budgetProposals', variables);
  const filtered = Object.keys(variables.filter).length > 0;
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/proposals/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(position.role === 'finance' ? 'empty.finance' : 'empty.other') }
      }
      filters={
        <>
          <SearchInput label={t('filter.search')} value={filter.search} onChange={(search) => setFilter({ search })} />
          <label>
            {t('filter.state')}
            <Choice
              value={filter.state}
              placeholder={t('all')}
              options={proposalStates.map((value) => ({ value, label: t(`state.${value}`) }))}
              onChange={(state) => setFilter({ state })}
            />
          </label>
          <label>
            {t('filter.kind')}
            <Choice
              value={filter.kind}
              placeholder={t('all')}
              options={linkageKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(kind) => setFilter({ kind })}
            />
          </label>
          <label>
            {t('filter.year')}
            <Choice
              value={filter.year}
              placeholder={t('all')}
              options={budgetYears()}
              onChange={(year) => setFilter({ year })}
            />
          </label>
        </>
      }
    >
      {page?.totals && page.totals.count > 0 && <ProposalTotals totals={page.totals} />}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useProposalText();
  const advice = useAdvice();
  return [
    { key: 'project', title: t('list.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('list.org'), wideOnly: true, render: ({ orgName }) => orgName },
    { key: 'year', title: t('list.year'), render: ({ year }) => year },
    {
      key: 'result',
      title: t('list.result'),
      render: ({ total, grade }) => (
        <>
          {total} <GradeTag grade={grade} />
        </>
      ),
    },
    { key: 'advice', title: t('list.advice'), render: ({ kind, share }) => advice(kind, share) },
    { key: 'base', title: t('list.base'), align: 'end', render: ({ baseAmount }) => <Money value={baseAmount} /> },
    { key: 'amount', title: t('list.amount'), align: 'end', render: ({ amount }) => <Money value={amount} /> },
    { key: 'change', title: t('list.change'), align: 'end', render: ({ change }) => <Change value={change} /> },
    {
      key: 'why',
      title: t('list.why'),
      wideOnly: true,
      render: ({ deviationReason, rule }) => <span className="feedback-excerpt">{deviationReason ?? rule.reason}</span>,
    },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={proposalTone[state]} />,
    },
  ];
}
