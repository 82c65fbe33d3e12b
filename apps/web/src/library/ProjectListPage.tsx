import { usePaged } from '@chengxiao/client';
import { type ProjectLevel, projectLevels, projectStates, type ProjectState } from '@chengxiao/domain';
import { Choice, type Column, DateText, FilterChoice, ListPage, Money, StateTag } from '@chengxiao/ui';
import { ListManyButton } from '../bulk/ListManyButton';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { SearchInput } from '../controls/SearchInput';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { projects } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { type ListedProject, ProjectActions, useProjectSelection } from './ProjectActions';
import { useLifeText } from './project-life.i18n';
import { stateTone } from './state-tone';
import { useDivisions } from './use-divisions';
import './library.css';

const sorts = ['newest', 'name', 'amount'] as const;
type Sort = (typeof sorts)[number];
type Row = ListedProject;

/** The projects in scope: find one, see where it stands, propose a new one. */
export function ProjectListPage() {
  const t = useLibraryText();
  const l = useLifeText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['level', 'state', 'search', 'division', 'sort']);
  const divisions = useDivisions();
  const several =
    position.role !== 'department' && position.role !== 'unit' && divisions.within(position.divisionCode).length > 1;
  const proposes = position.role === 'department' || position.role === 'unit';
  const variables = useMemo(
    () => ({
      first: 50,
      sort: (sorts as readonly string[]).includes(filter.sort) ? (filter.sort as Sort) : ('newest' as const),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.state ? { states: [filter.state as ProjectState] } : {}),
        ...(filter.level ? { level: filter.level as ProjectLevel } : {}),
        ...(filter.division ? { divisionCode: filter.division } : {}),
      },
    }),
    [filter],
  );
  const { page, loading, problem, more, upTo, retry } = usePaged(projects, 'projects', variables);
  const selection = useProjectSelection(page?.nodes ?? []);
  const filtered = Boolean(filter.search || filter.state || filter.level || filter.division);
  const proposal = proposes && (
    <LinkButton to="/projects/new" primary>
      {t('propose')}
    </LinkButton>
  );
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={proposal || undefined}
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      more={selection.column.length > 0 && <ListManyButton total={page?.totalCount} loading={loading} upTo={upTo} />}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/projects/${id}`}
      columns={[...selection.column, ...useColumns(several ? divisions.nameOf : null)]}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : {
              title: t('empty.title'),
              text: t(proposes ? 'empty.propose' : 'empty.wait'),
              action: proposal || undefined,
            }
      }
      filters={
        <>
          <SearchInput
            label={t('filter.search')}
            hint={t('filter.searchHint')}
            value={filter.search}
            onChange={(search) => setFilter({ search })}
          />
          <FilterChoice
            label={t('filter.state')}
            value={filter.state}
            options={projectStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(state) => setFilter({ state })}
          />
          <FilterChoice
            label={l('levelName')}
            value={filter.level}
            options={projectLevels.map((value) => ({ value, label: l(`level.${value}`) }))}
            onChange={(level) => setFilter({ level })}
          />
          {several && (
            <FilterChoice
              label={t('filter.division')}
              value={filter.division}
              options={divisions
                .within(position.divisionCode)
                .map(({ code }) => ({ value: code, label: divisions.fullName(code) }))}
              onChange={(division) => setFilter({ division })}
            />
          )}
          <label>
            {t('filter.sort')}
            <Choice
              value={variables.sort}
              placeholder={false}
              options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
              onChange={(sort) => setFilter({ sort: sort === 'newest' ? '' : sort })}
            />
          </label>
        </>
      }
    >
      <ProjectActions selection={selection} />
    </ListPage>
  );
}

function useColumns(divisionName: ((code: string) => string) | null): readonly Column<Row>[] {
  const t = useLibraryText();
  const l = useLifeText();
  return [
    {
      key: 'name',
      title: t('list.name'),
      render: ({ name, level, projectCode }) => (
        <>
          {name} {level === 'first' && <StateTag label={l('level.first')} tone="neutral" />}{' '}
          <span className="library-code">{projectCode}</span>
        </>
      ),
    },
    { key: 'org', title: t('list.org'), render: ({ orgName }) => orgName },
    ...(divisionName
      ? [{ key: 'division', title: t('list.division'), render: (row: Row) => divisionName(row.divisionCode) }]
      : []),
    { key: 'type', title: t('list.type'), wideOnly: true, render: ({ projectType }) => t(`type.${projectType}`) },
    {
      key: 'amount',
      title: t('list.amount'),
      align: 'end',
      render: ({ totalAmount }) => <Money value={totalAmount} />,
    },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'updated',
      title: t('list.updated'),
      wideOnly: true,
      render: ({ updatedAt }) => (
        <span className="library-nowrap">
          <DateText value={updatedAt} />
        </span>
      ),
    },
  ];
}
