import { type RulePacksQuery, usePaged } from '@chengxiao/client';
import { preparedYear, type RulePackState, rulePackStates, today } from '@chengxiao/domain';
import { type Column, DateText, ListPage, StateTag, useLanguage, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { yearOf } from '../controls/budget-years';
import { useDivisions } from '../library/use-divisions';
import { useSession } from '../session/session';
import { useYearFilter } from '../shell/year/use-budget-year';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { InForce } from './InForce';
import { rulePacks } from './rule-packs.graphql';
import { useRulePackText } from './rule-packs.i18n';
import { stateTone } from './state-tone';
import { useYearRangeText } from './use-year-range-text';
import './rule-packs.css';

type Row = RulePacksQuery['rulePacks']['nodes'][number];
const sorts = ['newest', 'name'] as const;
/** The jurisdiction of patterns, which judge nobody. */
const patterns = '000000';

/** The register of rule packs: what judges here, what judges elsewhere, what to draft from. */
export function RulePackListPage() {
  const t = useRulePackText();
  const [filter, setFilter] = useUrlFilter(
    ['jurisdiction', 'state', 'year', 'search', 'sort', 'direction'],
    'prepared',
  );
  const variables = useMemo(
    () => ({
      first: 50,
      sort: sorts.find((each) => each === filter.sort) ?? 'newest',
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.jurisdiction ? { jurisdiction: filter.jurisdiction } : {}),
        ...(filter.year ? { year: Number(filter.year) } : {}),
        ...(filter.state ? { states: [filter.state as RulePackState] } : {}),
      },
    }),
    [filter],
  );
  const paged = usePaged(rulePacks, 'rulePacks', variables);
  const jurisdictions = useJurisdictions();
  const filtered = [filter.search, filter.jurisdiction, filter.state].some(Boolean);
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    { kind: 'choice', key: 'jurisdiction', label: t('filter.jurisdiction'), ...jurisdictions },
    oneOf('state', t('filter.state'), rulePackStates, (value) => t(`state.${value}`)),
    useYearFilter(t('filter.year'), filter.year, 'prepared'),
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['newest'],
    },
  ];
  return (
    <ListPage
      name="rule-packs"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/rule-packs/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t('empty.text') }
      }
      filters={filters}
      values={filter}
      onFilter={setFilter}
    >
      <InForce year={yearOf(filter.year) ?? preparedYear(today())} />
    </ListPage>
  );
}

/** The own division, those above it, and the patterns. */
function useJurisdictions() {
  const t = useRulePackText();
  const { position } = useSession();
  const { all, nameOf } = useDivisions();
  return useMemo(() => {
    const parentOf = new Map(all.map(({ code, parentCode }) => [code, parentCode]));
    const above: string[] = [];
    for (let code = parentOf.get(position.divisionCode); code; code = parentOf.get(code)) above.push(code);
    const options = [
      { value: position.divisionCode, label: t('filter.own', { division: position.divisionName }) },
      ...above.map((code) => ({ value: code, label: t('filter.upper', { division: nameOf(code) }) })),
      { value: patterns, label: t('filter.pattern') },
    ];
    return { options, complete: all.length > 0 };
  }, [all, nameOf, position, t]);
}

function useColumns(): readonly Column<Row>[] {
  const t = useRulePackText();
  const language = useLanguage();
  const years = useYearRangeText();
  return [
    { key: 'name', title: t('list.name'), sort: 'name', render: ({ name }) => name[language] },
    {
      key: 'version',
      title: t('list.version'),
      render: ({ packVersion }) => <span className="pack-nowrap">{t('versionNo', { n: packVersion })}</span>,
    },
    {
      key: 'state',
      title: t('list.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'years',
      title: t('list.years'),
      render: (row) => <span className="pack-nowrap">{row.state === 'pattern' ? '—' : years(row)}</span>,
    },
    {
      key: 'jurisdiction',
      title: t('list.jurisdiction'),
      render: ({ divisionName, draftedBy }) => (
        <span className="pack-nowrap">
          {divisionName && `${divisionName} `}
          <span className="cx-hint">{draftedBy ?? t('builtIn')}</span>
        </span>
      ),
    },
    {
      key: 'base',
      title: t('list.base'),
      wideOnly: true,
      render: ({ base }) =>
        base ? (
          <span className="cx-hint">{t('named', { name: base.name[language], n: base.packVersion })}</span>
        ) : (
          <span className="cx-none">—</span>
        ),
    },
    {
      key: 'updated',
      title: t('list.updated'),
      sort: 'newest',
      wideOnly: true,
      render: ({ updatedAt }) => (
        <span className="pack-nowrap">
          <DateText value={updatedAt} />
        </span>
      ),
    },
  ];
}
