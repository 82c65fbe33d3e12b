import { type PublicationsQuery, usePaged } from '@chengxiao/client';
import { isBudgetYear, publicationKinds, type PublicationKind, type PublicationState, today } from '@chengxiao/domain';
import { Choice, type Column, DateText, GradeTag, ListPage, StateTag } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../session';
import { useUrlFilter } from '../use-url-filter';
import { publications } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { stateTone } from './state-tone';
import { WaitingProjects } from './WaitingProjects';

type Row = PublicationsQuery['publications']['nodes'][number];

const states = ['published', 'withdrawn'] as const satisfies readonly PublicationState[];
const pause = 400;
/** Next year, whose targets may be public, and the five before it. */
const years = (): { value: string; label: string }[] =>
  [1, 0, -1, -2, -3, -4]
    .map((step) => String(Number(today().slice(0, 4)) + step))
    .map((value) => ({ value, label: value }));

/** What is or was public in scope; finance finds above it what waits to be published. */
export function PublicationListPage() {
  const t = useDisclosureText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['search', 'state', 'kind', 'year']);
  const variables = useMemo(
    () => ({
      first: 50,
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(states.some((state) => state === filter.state) ? { states: [filter.state as PublicationState] } : {}),
        ...(publicationKinds.some((kind) => kind === filter.kind) ? { kinds: [filter.kind as PublicationKind] } : {}),
        ...(isBudgetYear(Number(filter.year)) ? { year: Number(filter.year) } : {}),
      },
    }),
    [filter],
  );
  const { page, loading, problem, more, retry } = usePaged(publications, 'publications', variables);
  const filtered = Object.keys(variables.filter).length > 0;
  const finance = position.role === 'finance';
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button href="/portal" target="_blank" rel="noopener">
          {t('portalHome')}
        </Button>
      }
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/publications/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(finance ? 'empty.finance' : 'empty.other') }
      }
      filters={<Filters filter={filter} onChange={setFilter} />}
    >
      {finance && <WaitingProjects />}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useDisclosureText();
  return [
    { key: 'name', title: t('list.name'), render: ({ projectName }) => projectName },
    { key: 'year', title: t('list.year'), render: ({ year }) => year },
    { key: 'department', title: t('list.department'), wideOnly: true, render: ({ departmentName }) => departmentName },
    { key: 'kind', title: t('list.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'grade', title: t('list.grade'), render: ({ grade }) => <GradeTag grade={grade} /> },
    { key: 'edition', title: t('list.edition'), wideOnly: true, align: 'end', render: ({ edition }) => edition },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    { key: 'at', title: t('list.published'), render: ({ publishedAt }) => <DateText value={publishedAt} /> },
  ];
}

type FilterKey = 'search' | 'state' | 'kind' | 'year';
type FiltersProps = {
  filter: Record<FilterKey, string>;
  onChange: (change: Partial<Record<FilterKey, string>>) => void;
};

function Filters({ filter, onChange }: FiltersProps) {
  const t = useDisclosureText();
  const [typed, setTyped] = useState(filter.search);
  useEffect(() => setTyped(filter.search), [filter.search]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === filter.search) return undefined;
    const timer = setTimeout(() => onChange({ search: wanted }), pause);
    return () => clearTimeout(timer);
  }, [typed, filter.search, onChange]);
  return (
    <>
      <label>
        {t('filter.search')}
        <Input type="search" value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <label>
        {t('filter.state')}
        <Choice
          value={filter.state}
          placeholder={t('filter.all')}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => onChange({ state })}
        />
      </label>
      <label>
        {t('filter.kind')}
        <Choice
          value={filter.kind}
          placeholder={t('filter.all')}
          options={publicationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </label>
      <label>
        {t('filter.year')}
        <Choice
          value={filter.year}
          placeholder={t('filter.all')}
          options={years()}
          onChange={(year) => onChange({ year })}
        />
      </label>
    </>
  );
}
