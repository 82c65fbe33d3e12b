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
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    { key: 'rounds', title: t('project.rounds'), render: ({ round }) => round },
    {
      key: 'approved',
      title: t('project.approved'),
      render: ({ versions }) => versions.map(({ id, documentNo }) => <span key={id}>{documentNo}</span>),
    },
    { key: 'updated', title: t('project.updated'), render: ({ updatedAt }) => <DateText value={updatedAt} /> },
  ];
  return (
    <Section title={t('project.title')}>
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
            <Declare key={year} projectId={projectId} year={year} onRefused={setProblem} />
          ))}
        </div>
      )}
    </Section>
  );
}

type DeclareProps = { projectId: string; year: number; onRefused: (problem: Problem) => void };

/** Declares the target of one year and opens its form. */
function Declare({ projectId, year, onRefused }: DeclareProps) {
  const t = useTargetText();
  const navigate = useNavigate();
  const { run, busy } = useCommand(declareTarget);
  const requestId = useRef<string | null>(null);
  const declare = async (): Promise<void> => {
    // The same id however often it is clicked: a retry after a lost answer finds the target of the first click.
    requestId.current ??= newRequestId();
    const { value, problem } = await run({ projectId, year, requestId: requestId.current });
    if (problem) onRefused(problem);
    else void navigate(`/targets/${value.id}/edit`);
  };
  return (
    <Button loading={busy} onClick={() => void declare()}>
      {t('project.declare', { year })}
    </Button>
  );
}

/** A random UUID; `crypto.randomUUID` exists only on https, and government intranets often have none. */
function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
