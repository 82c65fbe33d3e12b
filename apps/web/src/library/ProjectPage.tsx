import { useQuery } from '@apollo/client/react';
import { type ProjectAction, projectLifecycle } from '@chengxiao/domain';
import { ActionBar, DetailPage, ListSkeleton, Section } from '@chengxiao/ui';
import { Alert } from 'antd';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { QueryPage } from '../shell/QueryPage';
import { useSession } from '../session/session';
import { useMove } from '../hooks/use-move';
import { BudgetLines } from './BudgetLines';
import { moveProject, project as projectQuery } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { periodYears } from './project-form';
import { ProjectFunds } from './ProjectFunds';
import { ProjectHistory } from './ProjectHistory';
import { ProjectLife } from './ProjectLife';
import { ProjectRail } from './ProjectRail';
import { ProjectOverlaps } from './ProjectOverlaps';
import { SecondLevelProjects } from './SecondLevelProjects';
import { sections } from './sections';
import { stateTone } from './state-tone';
import { Period, type ShownProject, useFacts } from './use-facts';
import './library.css';

/** Everything about one project, over its whole life; the other modules contribute their parts. */
export function ProjectPage() {
  const { id = '' } = useParams();
  const t = useLibraryText();
  return (
    <QueryPage
      query={useQuery(projectQuery, { variables: { id } })}
      title={t('title')}
      back={{ href: '/projects', label: t('title') }}
    >
      {({ project }) => <Shown key={project.id} project={project} />}
    </QueryPage>
  );
}

function Shown({ project }: { project: ShownProject }) {
  const t = useLibraryText();
  const { position } = useSession();
  const facts = useFacts(project);
  return (
    <DetailPage
      title={project.name}
      back={{ href: '/projects', label: t('title') }}
      code={project.projectCode}
      line={<Period project={project} />}
      state={{ label: t(`state.${project.state}`), tone: stateTone[project.state] }}
      facts={facts}
      steps={<ProjectLife years={project.years} />}
      actions={<Actions project={project} />}
      rail={<ProjectRail project={project} />}
    >
      {project.reason && <Alert type="warning" showIcon title={t('fact.reason')} description={project.reason} />}
      <Section title={t('page.summary')}>
        <p className="cx-prose">{project.summary}</p>
        {project.originNote && <p className="cx-hint">{t('page.origin', { note: project.originNote })}</p>}
      </Section>
      {project.secondLevel ? (
        <SecondLevelProjects parentId={project.id} sum={project.secondLevel} />
      ) : (
        <>
          <ProjectFunds funds={project.funds} />
          <BudgetLines
            projectId={project.id}
            projectName={project.name}
            lines={project.budgetLines}
            funds={project.funds}
            years={periodYears(project)}
            refusal={project.budgetLineRefusal ?? null}
            proposes={position.role === 'finance'}
          />
        </>
      )}
      {position.role === 'finance' && project.state === 'submitted' && <ProjectOverlaps projectId={project.id} />}
      {sections
        .filter(({ roles }) => roles.includes(position.role))
        .map(({ key, Component }) => (
          <Suspense key={key} fallback={<ListSkeleton rows={3} />}>
            <Component projectId={project.id} />
          </Suspense>
        ))}
      <ProjectHistory entries={project.history} />
    </DetailPage>
  );
}

const asks = (action: ProjectAction) => action === 'submit' || action === 'admit' || action === 'execute';

function Actions({ project: { id, version, allowedActions, editable } }: { project: ShownProject }) {
  const t = useLibraryText();
  const { move } = useMove(moveProject);
  return (
    <>
      <ActionBar
        actions={allowedActions}
        needs={projectLifecycle.actions}
        label={(action) => t(`action.${action}`)}
        ask={(action) => (asks(action) ? t(`ask.${action}`) : undefined)}
        tone={(action) => (asks(action) || action === 'resume' ? 'primary' : undefined)}
        phrases={[t('phrase.summary'), t('phrase.funds'), t('phrase.functionCode'), t('phrase.repeated')]}
        onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
      />
      {editable && <LinkButton to={`/projects/${id}/edit`}>{t('page.edit')}</LinkButton>}
    </>
  );
}
