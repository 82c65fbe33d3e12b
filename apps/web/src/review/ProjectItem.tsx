import { useQuery } from '@apollo/client/react';
import { problemOf, useCommand } from '@chengxiao/client';
import { DetailSkeleton, Facts, Money, ProblemNote, Section, StateTag, useLanguage } from '@chengxiao/ui';
import { ProjectAttachments } from '../attachments/ProjectAttachments';
import { EventHistory } from '../events/EventHistory';
import { moveProject, project as projectQuery } from '../library/library.graphql';
import { useLibraryText } from '../library/library.i18n';
import { ProjectFunds } from '../library/ProjectFunds';
import { useProjectActText } from '../library/project-acts.i18n';
import { type ShownProject, useFacts, usePlace } from '../library/use-facts';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';
import { DeskPapers } from './DeskPapers';
import { EventsBefore, useEarlierReturns } from './EventsBefore';
import { PlainDecision } from './PlainDecision';
import { ReviewStanding } from './ReviewStanding';
import { SimilarHistory } from './SimilarHistory';
import '../library/library.css';

/** A project on its way into the library: what it is and costs, and beside it the decision on its admission. */
export function ProjectItem(props: DeskItemProps) {
  const { data, error, refetch } = useQuery(projectQuery, { variables: { id: props.id } });
  if (data?.project.id === props.id)
    return (
      <>
        <Papers {...props} project={data.project} />
        <Decision {...props} project={data.project} />
      </>
    );
  return (
    <div className="desk-document">
      {error ? <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} /> : <DetailSkeleton />}
    </div>
  );
}

type Shown = DeskItemProps & { project: ShownProject };

function Papers({ project, place, tab, onTab, focused }: Shown) {
  const t = useDeskText();
  const library = useLibraryText();
  const facts = [...useFacts(project), ...usePlace(project)];
  return (
    <DeskPapers
      {...{ place, tab, onTab, focused }}
      name={project.name}
      href={`/projects/${project.id}`}
      tags={<StateTag label={library(`state.${project.state}`)} tone="progress" />}
      tabs={[
        {
          key: 'form',
          label: t('tab.project'),
          content: (
            <>
              <Section title={library('page.summary')}>
                <p className="cx-prose">{project.summary}</p>
                {project.originNote && (
                  <p className="cx-hint">{library('page.origin', { note: project.originNote })}</p>
                )}
              </Section>
              <Section title={t('projectFacts')}>
                <Facts
                  facts={[...facts, { label: library('fact.total'), value: <Money value={project.totalAmount} /> }]}
                />
              </Section>
              <ProjectFunds funds={project.funds} />
              <EventsBefore entries={project.history} />
            </>
          ),
        },
        { key: 'files', label: t('tab.files'), content: <ProjectAttachments projectId={project.id} /> },
        {
          key: 'history',
          label: t('tab.history'),
          content: (
            <>
              <ReviewStanding round={project.review} />
              <Section title={library('page.history')}>
                <EventHistory entries={project.history} />
              </Section>
            </>
          ),
        },
      ]}
    />
  );
}

/** What is decided on what enters the library, in the order of the buttons. */
const decisions = ['admit', 'forward', 'return'] as const;
type ProjectDecision = (typeof decisions)[number];

function Decision({ project, place, next, onSkip, onDecided, similar }: Shown) {
  const t = useDeskText();
  const library = useLibraryText();
  const acts = useProjectActText();
  const { run } = useCommand(moveProject);
  const { id, version, allowedActions, review } = project;
  const offered = decisions.filter((decision) => allowedActions.includes(decision));
  const earlier = useEarlierReturns(project.history);
  const language = useLanguage();
  const following = review?.route.steps[(review.step ?? 0) + 1];
  return (
    <PlainDecision<ProjectDecision>
      {...{ place, next, onSkip, onDecided }}
      kind="project"
      about={project}
      decisions={offered}
      isOnward={(decision) => decision !== 'return'}
      label={(decision) => library(`action.${decision}`)}
      onwardText={(decision) => t(`next.${decision === 'admit' ? 'admit' : 'forward'}`)}
      needsOpinion={(decision) => decision !== 'admit'}
      agreed={offered.includes('admit') ? t('agreedAdmission') : acts('phrase.fits')}
      hint={t('hintProject')}
      phrases={[
        acts('phrase.fits'),
        acts('phrase.summary'),
        acts('phrase.funds'),
        acts('phrase.functionCode'),
        acts('phrase.repeated'),
      ]}
      initial={{ opinion: '', approvedOn: '', documentNo: '' }}
      effect={
        <>
          {offered.includes('admit') && <p>{t('effectAdmit')}</p>}
          {offered.includes('forward') && following && <p>{t('effectForward', { step: following.name[language] })}</p>}
          <p>{t('effectReturn', { org: project.orgName })}</p>
        </>
      }
      send={({ opinion }, action) => run({ id, version, action, reason: opinion.trim() || null })}
    >
      <SimilarHistory {...similar} projectId={id} earlier={earlier} />
    </PlainDecision>
  );
}
