import './disclosure.css';
import { useQuery } from '@apollo/client/react';
import type { ReadablePublicationQuery } from '@chengxiao/client';
import { DateText, DetailPage, Section } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { readablePublication } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { PublishedContent } from './PublishedContent';
import { scopeTone } from './state-tone';

/** One publication as it is shown to its readers, with no more than the edition in force. */
export function ReadablePage() {
  const { id = '' } = useParams();
  const t = useDisclosureText();
  const back = { href: '/publications/readable', label: t('readable.back') };
  return (
    <QueryPage query={useQuery(readablePublication, { variables: { id } })} title={t('readable.title')} back={back}>
      {(data) => <Shown publication={data.readablePublication} back={back} />}
    </QueryPage>
  );
}

type ShownProps = {
  publication: ReadablePublicationQuery['readablePublication'];
  back: { href: string; label: string };
};

function Shown({ publication: { kind, scope, edition, publishedAt, content }, back }: ShownProps) {
  const t = useDisclosureText();
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
        <p className="disclosure-summary">{content.summary}</p>
      </Section>
      <PublishedContent content={content} />
    </DetailPage>
  );
}
