import { useQuery } from '@apollo/client/react';
import { type ProjectLettersQuery, problemOf } from '@chengxiao/client';
import { type Column, DataTable, DateText, ProblemNote, Section } from '@chengxiao/ui';
import { projectLetters } from './budget-replies.graphql';
import { useReplyText } from './budget-replies.i18n';
import { LetterLink } from './LetterLink';

type Letter = ProjectLettersQuery['project']['letters'][number];

/** The letters by which finance approved the targets of a project, of one year or of all. */
export function ProjectLetters({ projectId, year }: { projectId: string; year?: number }) {
  const t = useReplyText();
  const { data, error, refetch } = useQuery(projectLetters, { variables: { id: projectId } });
  const letters = data?.project.letters.filter((letter) => year === undefined || letter.year === year);
  const columns: readonly Column<Letter>[] = [
    { key: 'document', title: t('received.documentNo'), render: ({ documentNo }) => documentNo },
    { key: 'year', title: t('received.year'), kind: 'date', render: ({ year: of }) => of },
    { key: 'on', title: t('received.issuedOn'), kind: 'date', render: ({ issuedOn }) => <DateText value={issuedOn} /> },
    {
      key: 'version',
      title: t('ofProject.version'),
      render: ({ versionNo }) => t('ofProject.versionNo', { n: versionNo }),
    },
    { key: 'amount', title: t('ofProject.amount'), kind: 'money', amount: ({ amount }) => amount },
    {
      key: 'file',
      title: t('received.file'),
      render: ({ letterId, documentNo }) => (
        <LetterLink id={letterId} aria-label={t('received.downloadOf', { documentNo })}>
          {t('received.download')}
        </LetterLink>
      ),
    },
  ];
  return (
    <Section title={t('ofProject.title')} count={letters?.length} empty={letters?.length === 0 && t('ofProject.empty')}>
      <ProblemNote problem={problemOf(error)} onRetry={error && (() => void refetch())} />
      {letters && letters.length > 0 && (
        <DataTable
          caption={t('ofProject.title')}
          rows={letters}
          rowKey={({ letterId }) => letterId}
          columns={columns}
        />
      )}
    </Section>
  );
}
