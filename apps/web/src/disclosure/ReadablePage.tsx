import './disclosure.css';
import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { DateText, DetailPage, Section } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { readablePublication } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { PublishedContent } from './PublishedContent';
import { scopeTone } from './state-tone';

/** One publication as it is shown to its readers, with no more than the edition in force. */
export function ReadablePage() {
  const { id = '' } = useParams();
  const t = useDisclosureText();
  const { data, error, refetch } = useQuery(readablePublication, { variables: { id } });
  const back = { href: '/publications/readable', label: t('readable.back') };
  if (!data)
    return (
      <DetailPage
        title={t('readable.title')}
        back={back}
        loading={!error}
        problem={problemOf(error)}
        onRetry={() => void refetch()}
      />
    );
  const { kind, scope, edition, publishedAt, content } = data.readablePublication;
  return (
    <DetailPage
      title={content.projectName}
      back={back}
      state={{ label: t(`scope.${scope}`), tone: scopeTone[scope] }}
      facts={[
        { label: t('list.division'), value: content.divisionName },
        { label: t('fact.department'), value: content.departmentName },
        { label: t('fact.unit'), value: content.orgName },
        { label: t('fact.project'), value: content.projectCode },
        { label: t('fact.year'), value: content.year },
        { label: t('fact.edition'), value: `${edition} · ${t(`kind.${kind}`)}` },
        { label: t('fact.published'), value: <DateText value={publishedAt} time /> },
      ]}
    >
      <Section title={t('publish.summary')}>
        <p className="disclosure-told">{content.summary}</p>
      </Section>
      <PublishedContent content={content} />
    </DetailPage>
  );
}
