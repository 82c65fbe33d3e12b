import { useQuery } from '@apollo/client/react';
import { type ProjectExAnteQuery, problemOf, useCommand } from '@chengxiao/client';
import type { ExAnteState } from '@chengxiao/domain';
import { type Column, DataTable, ListSkeleton, Note, ProblemNote, Section, StateTag, type Tone } from '@chengxiao/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { projectExAnte, startExAnte } from './ex-ante.graphql';
import { useExAnteText } from './ex-ante.i18n';

type Row = ProjectExAnteQuery['project']['exAnteAssessments'][number];
export const exAnteTone: Readonly<Record<ExAnteState, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'danger',
  concluded: 'success',
  changed: 'success',
};

/** How far a project is with its ex-ante assessment 事前绩效评估, and the way to it. */
export function ProjectExAnte({ projectId }: { projectId: string }) {
  const t = useExAnteText();
  const { position } = useSession();
  const { data, error, refetch } = useQuery(projectExAnte, { variables: { id: projectId } });
  const project = data?.project;
  const columns: readonly Column<Row>[] = [
    { key: 'round', title: t('title'), render: ({ roundNo }) => t('round', { n: roundNo }) },
    {
      key: 'state',
      title: t('fact.conclusion'),
      render: ({ state, conclusion }) => (
        <StateTag
          label={conclusion ? t(`conclusion.${conclusion}`) : t(`state.${state}`)}
          tone={conclusion === 'reject' ? 'danger' : exAnteTone[state]}
        />
      ),
    },
    { key: 'total', title: t('fact.total'), kind: 'figure', render: ({ total }) => t('points', { n: total }) },
  ];
  const standing = project?.exAnteStanding;
  return (
    <Section title={t('title')}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!project && !error && <ListSkeleton rows={2} />}
      {standing === 'notNeeded' && <p className="cx-hint">{t('standing.notNeeded')}</p>}
      {standing && standing !== 'notNeeded' && (
        <Note type={standing === 'passed' ? 'success' : 'warning'} title={t(`standing.${standing}`)} />
      )}
      {project && project.exAnteAssessments.length > 0 && (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={project.exAnteAssessments}
          rowKey={({ id }) => id}
          href={({ id }) => `/ex-ante/${id}`}
        />
      )}
      {project?.exAnteStartable && <Start projectId={projectId} />}
      {position.role === 'finance' && <LinkButton to="/ex-ante/rules">{t('rules')}</LinkButton>}
    </Section>
  );
}

function Start({ projectId }: { projectId: string }) {
  const t = useExAnteText();
  const navigate = useNavigate();
  const { run, busy, problem } = useCommand(startExAnte, { refetch: false });
  return (
    <>
      <ProblemNote problem={problem} />
      <Button
        type="primary"
        loading={busy}
        onClick={() =>
          void run({ projectId }).then(({ value }) => (value ? navigate(`/ex-ante/${value.id}/edit`) : undefined))
        }
      >
        {t('start')}
      </Button>
    </>
  );
}
