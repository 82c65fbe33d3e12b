import './disclosure.css';
import { useQuery } from '@apollo/client/react';
import { problemOf, type ProjectPublicationsQuery } from '@chengxiao/client';
import { AppLink, DateText, ListSkeleton, ProblemNote, Section, StateTag } from '@chengxiao/ui';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { projectPublications, publishableProjects } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { scopeTone, stateTone } from './state-tone';

type Row = ProjectPublicationsQuery['project']['publications'][number];

/** What is published of a project by year, and to whom; finance of its division publishes from here. */
export function ProjectPublication({ projectId }: { projectId: string }) {
  const t = useDisclosureText();
  const { position } = useSession();
  const { data, error } = useQuery(projectPublications, { variables: { id: projectId } });
  const { data: waiting } = useQuery(publishableProjects, {
    variables: { first: 10, filter: { projectId } },
    skip: position.role !== 'finance',
  });
  const rows = data?.project.publications;
  const open = waiting?.publishableProjects.nodes ?? [];
  return (
    <Section
      title={t('project.title')}
      count={rows?.length}
      empty={rows?.length === 0 && open.length === 0 && t('project.emptyText')}
    >
      <ProblemNote problem={problemOf(error)} />
      {!rows && !error && <ListSkeleton rows={1} />}
      {rows?.map((row) => (
        <Published key={row.id} row={row} linked={position.role !== 'evaluator'} />
      ))}
      {open.map(({ id, year, kind }) => (
        <p key={id}>
          {`${year} · ${t(`kind.${kind}`)} `}
          <LinkButton to={`/publications/publish/${projectId}/${year}`}>{t('waiting.publish')}</LinkButton>
        </p>
      ))}
    </Section>
  );
}

function Published({
  row: { id, year, state, kind, scope, publishedAt, summary },
  linked,
}: {
  row: Row;
  linked: boolean;
}) {
  const t = useDisclosureText();
  return (
    <div>
      <p>
        {linked ? (
          <AppLink href={`/publications/${id}`}>{`${year} · ${t(`kind.${kind}`)}`}</AppLink>
        ) : (
          `${year} · ${t(`kind.${kind}`)}`
        )}{' '}
        <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />{' '}
        <StateTag label={t(`scope.${scope}`)} tone={scopeTone[scope]} />{' '}
        <span className="cx-hint">
          <DateText value={publishedAt} time />
        </span>{' '}
        {state === 'published' && scope === 'public' && <a href={`/portal/projects/${id}`}>{t('portal')}</a>}
      </p>
      <p className="disclosure-summary">{summary}</p>
    </div>
  );
}
