import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import {
  AppLink,
  BackLink,
  type Column,
  DataTable,
  EmptyState,
  ListSkeleton,
  Money,
  PageTitle,
  ProblemNote,
  Section,
  StateTag,
  useSelection,
  useToast,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Refusal, RefusalList } from '../bulk/RefusalList';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { useBudgetYear } from '../shell/year/use-budget-year';
import { continuableProjects, continueProjects, type Continuable, isContinued } from './continue.graphql';
import { useContinueText } from './continue.i18n';
import { useLibraryText } from './library.i18n';
import './library.css';

/** 延续上年: projects of last year that go on in the year at hand, several at one press. */
export function ContinuePage() {
  const t = useContinueText();
  const l = useLibraryText();
  const year = useBudgetYear('prepared');
  const years = { year, last: year - 1 };
  const { data, error, refetch } = useQuery(continuableProjects, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.continuableProjects;
  return (
    <section className="cx-page">
      <BackLink href="/projects" label={t('back')} />
      <PageTitle title={t('title', years)} />
      <p className="cx-lead cx-prose">{t('lead', years)}</p>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!found && !error && <ListSkeleton rows={5} />}
      {found?.length === 0 && (
        <EmptyState
          title={t('none')}
          text={t('noneText', years)}
          action={<LinkButton to="/projects/new">{l('propose')}</LinkButton>}
        />
      )}
      {found && found.length > 0 && <Choosing key={year} year={year} projects={found} />}
    </section>
  );
}

function Choosing({ year, projects }: { year: number; projects: readonly Continuable[] }) {
  const t = useContinueText();
  const { success } = useToast();
  const { run, busy, problem } = useCommand(continueProjects);
  const [outcome, setOutcome] = useState<{ done: number; refused: readonly Refusal[] } | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const selection = useSelection({
    paged: listed(projects),
    may: (row) => !isContinued(row),
    atFirst: ({ recurring, ...row }) => recurring && !isContinued(row),
    keyOf: ({ formerId }) => formerId,
    nameOf: ({ projectName }) => projectName,
    amountOf: ({ amount }) => amount,
  });
  const { selected } = selection;
  useEffect(() => {
    if (outcome) told.current?.focus();
  }, [outcome]);
  const act = async (): Promise<void> => {
    const { value } = await run({ projectIds: selected.map(({ formerId }) => formerId), year });
    if (!value) return;
    const names = new Map(selected.map(({ formerId, projectName }) => [formerId, projectName]));
    const refused = value.rows.flatMap(({ id, reason }) => (reason ? [{ name: names.get(id) ?? id, reason }] : []));
    const done = value.rows.length - refused.length;
    selection.clear();
    setOutcome({ done, refused });
    if (done > 0) success(t('done', { n: done }));
  };
  return (
    <Section title={t('list', { last: year - 1 })} count={projects.length}>
      <div ref={told} tabIndex={-1} role="status">
        {outcome && outcome.refused.length === 0 && <p>{t('done', { n: outcome.done })}</p>}
        {outcome && outcome.refused.length > 0 && <RefusalList {...outcome} />}
      </div>
      <p className="cx-hint">{t('recurring')}</p>
      <DataTable
        caption={t('list', { last: year - 1 })}
        columns={useColumns(year)}
        rows={projects}
        rowKey={({ formerId }) => formerId}
        href={({ formerId }) => `/projects/${formerId}`}
        selection={selection}
      />
      <ProblemNote problem={problem} />
      <div className="cx-form-foot continue-foot">
        <Button type="primary" loading={busy} disabled={selected.length === 0} onClick={() => void act()}>
          {t('act', { n: selected.length })}
        </Button>
        <span>
          {t('chosen')} <Money value={selection.amount ?? '0'} />
        </span>
      </div>
    </Section>
  );
}

/** All that is offered is listed at once. */
const listed = (projects: readonly Continuable[]) => ({
  page: { nodes: [...projects], totalCount: projects.length, pageInfo: { hasNextPage: false } },
  loading: false,
  upTo: () => undefined,
});

function useColumns(year: number): readonly Column<Continuable>[] {
  const t = useContinueText();
  const l = useLibraryText();
  const { position } = useSession();
  return [
    { key: 'name', title: t('name'), render: ({ projectName }) => projectName },
    { key: 'code', title: l('fact.code'), kind: 'code', secondary: true, render: ({ projectCode }) => projectCode },
    ...(position.role === 'department'
      ? [{ key: 'org', title: t('org'), render: ({ orgName }: Continuable) => orgName }]
      : []),
    { key: 'type', title: l('list.type'), wideOnly: true, render: ({ projectType }) => l(`type.${projectType}`) },
    { key: 'attribute', title: t('attribute'), render: ({ attribute }) => l(`attribute.${attribute}`) },
    { key: 'amount', title: t('amount'), kind: 'money', amount: ({ amount }) => amount },
    { key: 'way', title: t('way'), render: ({ way }) => t(`ways.${way}`, { year }) },
    { key: 'state', title: t('state'), kind: 'state', render: (row) => <Standing row={row} /> },
    { key: 'next', title: t('next'), control: true, render: (row) => <Next row={row} /> },
  ];
}

function Standing({ row: { proposedId, targetId } }: { row: Continuable }) {
  const t = useContinueText();
  if (proposedId) return <StateTag label={t('proposed')} tone="success" />;
  return <StateTag label={t(targetId ? 'declared' : 'open')} tone={targetId ? 'success' : 'neutral'} />;
}

/** Where it is taken up: the money to confirm, or the target to fill in. */
function Next({ row: { proposedId, targetId, projectName } }: { row: Continuable }) {
  const t = useContinueText();
  const href = proposedId ? `/projects/${proposedId}` : targetId && `/targets/${targetId}`;
  if (!href) return null;
  return (
    <AppLink href={href}>
      {t(proposedId ? 'toProposal' : 'toTarget')}
      <span className="cx-hidden">{projectName}</span>
    </AppLink>
  );
}
