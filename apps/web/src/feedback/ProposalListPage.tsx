import { type BudgetProposalsQuery, usePaged } from '@chengxiao/client';
import { linkageKinds, type LinkageKind, proposalStates, type ProposalState } from '@chengxiao/domain';
import { type Column, GradeTag, ListPage, StateTag, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import './feedback.css';
import { budgetProposals } from './proposal.graphql';
import { useProposalText } from './proposal.i18n';
import { Change, proposalTone, useAdvice } from './proposal-words';
import { ProposalTotals } from './ProposalTotals';
import { yearOf } from '../controls/budget-years';
import { useYearFilter } from '../shell/year/use-budget-year';

type Row = BudgetProposalsQuery['budgetProposals']['nodes'][number];

/** Budget proposals in scope, the most money first, with the totals of what is shown. */
export function ProposalListPage() {
  const t = useProposalText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['state', 'kind', 'year', 'search'], 'all');
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
  const paged = usePaged(budgetProposals, 'budgetProposals', variables);
  const totals = paged.page?.totals;
  const filtered = Object.keys(variables.filter).some((key) => key !== 'year');
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search') },
    oneOf('state', t('filter.state'), proposalStates, (value) => t(`state.${value}`)),
    oneOf('kind', t('filter.kind'), linkageKinds, (value) => t(`kind.${value}`)),
    useYearFilter(t('filter.year'), filter.year, 'all'),
  ];
  return (
    <ListPage
      name="proposals"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/proposals/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(position.role === 'finance' ? 'empty.finance' : 'empty.other') }
      }
      filters={filters}
      values={filter}
      onFilter={setFilter}
      sums={totals}
    >
      {totals && totals.count > 0 && <ProposalTotals totals={totals} />}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useProposalText();
  const advice = useAdvice();
  return [
    { key: 'project', title: t('list.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('list.org'), wideOnly: true, render: ({ orgName }) => orgName },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
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
    { key: 'baseAmount', title: t('list.base'), kind: 'money', amount: ({ baseAmount }) => baseAmount },
    { key: 'amount', title: t('list.amount'), kind: 'money', amount: ({ amount }) => amount },
    { key: 'change', title: t('list.change'), kind: 'figure', render: ({ change }) => <Change value={change} /> },
    {
      key: 'why',
      title: t('list.why'),
      wideOnly: true,
      render: ({ deviationReason, rule }) => <span className="feedback-excerpt">{deviationReason ?? rule.reason}</span>,
    },
    {
      key: 'state',
      title: t('list.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={proposalTone[state]} />,
    },
  ];
}
