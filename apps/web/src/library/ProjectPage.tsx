import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { type ProjectAction, projectLifecycle } from '@chengxiao/domain';
import { ActionBar, dayText, DetailPage, ListSkeleton, Note, Section, useLanguage, useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useBecame } from '../became/use-became';
import { thisYear } from '../controls/budget-years';
import { LinkButton } from '../controls/LinkButton';
import { QueryPage } from '../shell/QueryPage';
import { useSession } from '../session/session';
import { useMove } from '../hooks/use-move';
import { ReviewStanding, useWaitsAt } from '../review/ReviewStanding';
import { useStandingText } from '../review/standing.i18n';
import { DeclareNext } from '../targets/declaration/DeclareNext';
import { BudgetLines } from './BudgetLines';
import { useContinueText } from './continue.i18n';
import { moveProject, project as projectQuery, removeProject } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { useProjectActText } from './project-acts.i18n';
import { periodYears } from './project-years';
import { ProjectExpenses } from './ProjectExpenses';
import { ProjectFunds } from './ProjectFunds';
import { ProjectHistory } from './ProjectHistory';
import { ProjectLife } from './ProjectLife';
import { ProjectRail } from './ProjectRail';
import { ProjectOverlaps } from './ProjectOverlaps';
import { SecondLevelProjects } from './SecondLevelProjects';
import { sections } from './sections';
import { stateTone } from './state-tone';
import { Period, type ShownProject, useFacts } from './use-facts';
import { useSuspension } from './use-suspension';
import './library.css';

// Few may hand it on or suspend it.
const HandOn = lazy(async () => ({ default: (await import('../review/HandOn')).HandOn }));
const SuspendDialog = lazy(async () => ({ default: (await import('./SuspendDialog')).SuspendDialog }));

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
  const hold = useHoldWords(project);
  const { position } = useSession();
  const waitsAt = useWaitsAt()(project.review);
  const standing = useStandingText();
  const c = useContinueText();
  const isForwarded = project.state === 'submitted';
  const facts = useFacts(project);
  return (
    <DetailPage
      title={project.name}
      back={{ href: '/projects', label: t('title') }}
      code={project.projectCode}
      line={<Period project={project} />}
      state={{ label: waitsAt ?? t(`state.${project.state}`), tone: stateTone[project.state] }}
      facts={facts}
      steps={<ProjectLife years={project.years} />}
      actions={<Actions project={project} />}
      rail={<ProjectRail project={project} />}
    >
      {project.reason && (
        <Note
          type={isForwarded ? 'info' : 'warning'}
          title={isForwarded ? standing('forwarded') : (hold ?? t('fact.reason'))}
          description={project.reason}
        />
      )}
      {project.fundsToConfirm && <Note type="warning" title={c('confirm')} description={c('confirmText')} />}
      <ReviewStanding round={project.review} />
      <Section title={t('page.summary')}>
        <p className="cx-prose">{project.summary}</p>
        {project.originNote && <p className="cx-hint">{t('page.origin', { note: project.originNote })}</p>}
      </Section>
      {project.secondLevel ? (
        <SecondLevelProjects parentId={project.id} sum={project.secondLevel} />
      ) : (
        <>
          <ProjectFunds funds={project.funds} />
          {project.expenses.length > 0 && <ProjectExpenses expenses={project.expenses} funds={project.funds} />}
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

/** By which decision it is suspended; null where it is not. */
function useHoldWords({ holdNo, holdDate }: ShownProject): string | null {
  const say = useProjectActText();
  const language = useLanguage();
  if (!holdNo) return null;
  return holdDate ? say('heldSince', { no: holdNo, date: dayText(holdDate, language) }) : say('held', { no: holdNo });
}

/** What is done by a button: steps of its life, and the end of a draft. To suspend and to hand on have dialogs of their own. */
type Moved = Exclude<ProjectAction, 'suspend' | 'transfer'>;
type Act = Moved | 'remove';
const asking = ['submit', 'withdraw', 'admit', 'takeBack', 'execute', 'remove'] as const;
const asks = (act: Act): act is (typeof asking)[number] => (asking as readonly Act[]).includes(act);
const toneOf = (act: Act) => {
  if (act === 'withdraw' || act === 'takeBack') return 'default';
  if (act === 'remove') return 'danger';
  return asks(act) || act === 'resume' || act === 'forward' ? 'primary' : undefined;
};
const needs = { ...projectLifecycle.actions, remove: {} };

function Actions({ project }: { project: ShownProject }) {
  const { id, version, state, allowedActions, editable, removable } = project;
  const { position } = useSession();
  const mine = position.role === 'unit' || position.role === 'department';
  const t = useLibraryText();
  const acts = useProjectActText();
  const navigate = useNavigate();
  const { success } = useToast();
  const became = useBecame();
  const { move } = useMove(moveProject, ({ action }) =>
    became(`project.${action as ProjectAction}`, project.name, project.review),
  );
  const [suspending, setSuspending] = useState(false);
  const suspension = useSuspension();
  const removing = useCommand(removeProject, { refetch: false });
  const remove = async () => {
    const { problem } = await removing.run({ id, version });
    if (problem) return problem;
    success(acts('removed'));
    void navigate('/projects');
    return null;
  };
  const moves = allowedActions.filter((action): action is Moved => action !== 'suspend' && action !== 'transfer');
  // Admitted, what comes next is the target of the year.
  const next = project.declarableYears.find((year) => year >= thisYear());
  const actions: Act[] = [...moves, ...(removable ? (['remove'] as const) : [])];
  return (
    <>
      <ActionBar
        actions={actions}
        needs={needs}
        label={(action) => t(`action.${action}`)}
        ask={(action) => (asks(action) ? acts(`ask.${action}`) : undefined)}
        tone={toneOf}
        phrases={(action) =>
          action === 'forward'
            ? [acts('phrase.fits')]
            : [acts('phrase.summary'), acts('phrase.funds'), acts('phrase.functionCode'), acts('phrase.repeated')]
        }
        onAct={(action, reason) =>
          action === 'remove' ? remove() : move({ id, action, version, reason: reason ?? null })
        }
      />
      {allowedActions.includes('transfer') && (
        <Suspense fallback={null}>
          <HandOn subject="libraryEntry" {...{ id, version }} />
        </Suspense>
      )}
      {allowedActions.includes('suspend') && (
        <Button danger onClick={() => setSuspending(true)}>
          {t('action.suspend')}
        </Button>
      )}
      {suspending && (
        <Suspense fallback={null}>
          <SuspendDialog project={project} written={suspension} onClose={() => setSuspending(false)} />
        </Suspense>
      )}
      {next !== undefined && <DeclareNext projectId={id} year={next} name={project.name} />}
      {editable && <LinkButton to={`/projects/${id}/edit`}>{t('page.edit')}</LinkButton>}
      {mine && state === 'submitted' && <LinkButton to={`/projects/new?like=${id}`}>{t('page.another')}</LinkButton>}
    </>
  );
}
