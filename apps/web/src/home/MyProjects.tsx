import { usePaged } from '@chengxiao/client';
import { type HomePlace, unsubmittedPlaces } from '@chengxiao/domain';
import {
  AppLink,
  type Column,
  DataTable,
  DateText,
  ListSkeleton,
  Money,
  ProblemNote,
  StateTag,
  type Tone,
  useLanguage,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useSession } from '../session/session';
import { BeginRows } from './BeginRows';
import { homeProjects, type HomeProject, type PlaceCount } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';
import { RemindButton } from './RemindButton';
import { StepCells } from './StepCells';

const tones: Readonly<Record<HomePlace, Tone>> = {
  entryDraft: 'warning',
  entryReturned: 'danger',
  entryReview: 'progress',
  held: 'danger',
  targetMissing: 'warning',
  targetDraft: 'warning',
  targetReturned: 'danger',
  departmentReview: 'progress',
  financeReview: 'progress',
  passed: 'success',
  approved: 'success',
};

type MyProjectsProps = {
  year: number;
  counts: readonly PlaceCount[] | undefined;
  byUnit: boolean;
  /** Projects of last year that were not continued yet, once that is known. */
  continuable: number | undefined;
};

/** My projects of the year, the most money first: how far each has come, in whose hands it is, until when. */
export function MyProjects({ year, counts, byUnit, continuable }: MyProjectsProps) {
  const t = useHomeText();
  const language = useLanguage();
  const paged = usePaged(homeProjects, 'homeProjects', { first: 20, year });
  const { page, loading, problem } = paged;
  const { nodes = [], totalCount, sums } = page ?? {};
  const columns: readonly Column<HomeProject>[] = [
    { key: 'name', title: t('project.name'), render: ({ projectName }) => projectName },
    ...(byUnit ? [{ key: 'org', title: t('project.org'), render: ({ orgName }: HomeProject) => orgName }] : []),
    { key: 'amount', title: t('project.amount'), kind: 'money', amount: ({ amount }) => amount },
    { key: 'steps', title: t('project.steps'), wideOnly: true, render: ({ place }) => <StepCells place={place} /> },
    {
      key: 'state',
      title: t('project.state'),
      kind: 'state',
      render: ({ place, stepName }) => (
        <StateTag label={stepName ? stepName[language] : t(`place.${place}`)} tone={tones[place]} />
      ),
    },
    { key: 'hands', title: t('project.hands'), render: (row) => <Hands row={row} /> },
    { key: 'due', title: t('project.due'), kind: 'date', render: ({ dueDate }) => <DateText value={dueDate} /> },
  ];
  return (
    <Panel
      title={t('project.title', { year })}
      count={totalCount ?? undefined}
      extra={
        <>
          <span className="cx-hint">{t('project.cells')}</span>
          {byUnit && <RemindButton year={year} {...unsubmitted(counts ?? [])} />}
          <AppLink href="/projects">{t('project.all')}</AppLink>
        </>
      }
    >
      <ProblemNote problem={problem} onRetry={paged.retry} />
      {loading && nodes.length === 0 && <ListSkeleton rows={5} />}
      {!loading && nodes.length === 0 && !problem && (
        <>
          <p className="hp-told">{t('project.none', { year })}</p>
          <BeginRows continuable={continuable} />
        </>
      )}
      {nodes.length > 0 && (
        <DataTable
          caption={t('project.title', { year })}
          columns={columns}
          rows={nodes}
          rowKey={({ id }) => id}
          href={({ id, targetId }) => (targetId ? `/targets/${targetId}` : `/projects/${id}`)}
          sums={{
            label: t('project.sum', { n: totalCount ?? nodes.length }),
            of: { amount: <Money value={sums?.amount ?? null} />, state: <Standing counts={counts ?? []} /> },
          }}
        />
      )}
      {page?.pageInfo.hasNextPage && (
        <div className="hp-more">
          <Button loading={loading} onClick={paged.more}>
            {t('project.more')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** What still lies with its declarers, and how much of that is late. */
function unsubmitted(counts: readonly PlaceCount[]): { open: number; late: number } {
  const open = counts.filter(({ place }) => unsubmittedPlaces.some((each) => each === place));
  return {
    open: open.reduce((all, { count }) => all + count, 0),
    late: open.reduce((all, { late }) => all + late, 0),
  };
}

/** In whose hands it is: the unit's own, a person's where it was handed to somebody, else those of the step. */
function Hands({ row: { place, assigneeName, orgName, departmentName } }: { row: HomeProject }) {
  const t = useHomeText();
  const { position } = useSession();
  if (place === 'passed' || place === 'approved' || place === 'held') return <span className="cx-none">—</span>;
  if (assigneeName) return <>{assigneeName}</>;
  if (place === 'departmentReview') return <>{departmentName}</>;
  if (place === 'financeReview' || place === 'entryReview') return <>{t('project.finance')}</>;
  return <>{position.orgName === orgName ? t('project.me') : orgName}</>;
}

function Standing({ counts }: { counts: readonly PlaceCount[] }) {
  const t = useHomeText();
  const of = (...places: HomePlace[]) =>
    counts.filter(({ place }) => places.includes(place)).reduce((all, { count }) => all + count, 0);
  return (
    <>
      {t('project.standing', {
        returned: of('entryReturned', 'targetReturned'),
        open: of('entryDraft', 'targetMissing', 'targetDraft'),
        review: of('entryReview', 'departmentReview', 'financeReview'),
        passed: of('passed', 'approved'),
      })}
    </>
  );
}
