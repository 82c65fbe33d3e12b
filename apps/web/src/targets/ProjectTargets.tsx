import { useQuery } from '@apollo/client/react';
import { problemOf, type ProjectTargetsQuery, useCommand } from '@chengxiao/client';
import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  ListSkeleton,
  type Problem,
  ProblemNote,
  Section,
  StateTag,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { newRequestId } from '../api/request-id';
import { useCarriedText } from './declaration/carried.i18n';
import { stateTone } from './state-tone';
import { declareTarget, projectTargets } from './targets.graphql';
import { useTargetText } from './targets.i18n';

type Row = ProjectTargetsQuery['project']['targets'][number];

/** A project's targets by year, with the way to declare the next one; the project page mounts it. */
export function ProjectTargets({ projectId }: { projectId: string }) {
  const t = useTargetText();
  const { data, error, refetch } = useQuery(projectTargets, { variables: { id: projectId } });
  const [problem, setProblem] = useState<Problem | null>(null);
  const project = data?.project;
  const columns: readonly Column<Row>[] = [
    { key: 'year', title: t('project.year'), render: ({ year }) => t('named', { year }) },
    {
      key: 'state',
      title: t('project.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    { key: 'rounds', title: t('project.rounds'), render: ({ roundNo }) => roundNo },
    {
      key: 'approved',
      title: t('project.approved'),
      render: ({ versions }) => versions.map(({ id, documentNo }) => <span key={id}>{documentNo}</span>),
    },
    {
      key: 'updated',
      title: t('project.updated'),
      kind: 'date',
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
  return (
    <Section
      title={t('project.title')}
      count={project?.targets.length}
      empty={project?.targets.length === 0 && project.declarableYears.length === 0 && t('project.emptyText')}
    >
      <ProblemNote problem={problem ?? problemOf(error)} onRetry={error && (() => void refetch())} />
      {!project && !error && <ListSkeleton rows={2} />}
      {project && project.targets.length === 0 && (
        <EmptyState title={t('project.empty')} text={t('project.emptyText')} />
      )}
      {project && project.targets.length > 0 && (
        <DataTable
          caption={t('project.title')}
          columns={columns}
          rows={project.targets}
          rowKey={({ id }) => id}
          href={({ id }) => `/targets/${id}`}
        />
      )}
      {project && project.declarableYears.length > 0 && (
        <div className="cx-form-foot">
          {project.declarableYears.map((year) => (
            <Declarations key={year} projectId={projectId} year={year} project={project} onRefused={setProblem} />
          ))}
        </div>
      )}
    </Section>
  );
}

type DeclareProps = { projectId: string; year: number; onRefused: (problem: Problem) => void };
type Known = Pick<ProjectTargetsQuery['project'], 'approvedYears'>;

/** The ways to declare a year: on from the last approved target, where there is one, or from an empty form. */
function Declarations({ project: { approvedYears }, ...rest }: DeclareProps & { project: Known }) {
  const last = approvedYears.find((year) => year < rest.year);
  return (
    <>
      {last && <Declare {...rest} fromYear={last} />}
      <Declare {...rest} fromYear={null} />
    </>
  );
}

/** Declares the target of one year and opens its form. */
function Declare({ projectId, year, fromYear, onRefused }: DeclareProps & { fromYear: number | null }) {
  const t = useTargetText();
  const carriedText = useCarriedText();
  const navigate = useNavigate();
  const { run, busy } = useCommand(declareTarget);
  const requestId = useRef<string | null>(null);
  const declare = async (): Promise<void> => {
    // The same id however often it is clicked: a retry after a lost answer finds the target of the first click.
    requestId.current ??= newRequestId();
    const { value, problem } = await run({ projectId, year, fromYear, requestId: requestId.current });
    if (problem) onRefused(problem);
    else void navigate(`/targets/${value.id}/edit`);
  };
  return (
    <Button type={fromYear === null ? 'default' : 'primary'} loading={busy} onClick={() => void declare()}>
      {fromYear === null ? t('project.declare', { year }) : carriedText('declareFrom', { year, from: fromYear })}
    </Button>
  );
}
