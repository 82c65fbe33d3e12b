import type { TargetVersionsQuery } from '@chengxiao/client';
import { useQuery } from '@apollo/client/react';
import { type FormGrid, type RedLineF1, today, versionInForce } from '@chengxiao/domain';
import {
  Choice,
  currentLanguage,
  DateInput,
  DateText,
  DetailPage,
  DetailSkeleton,
  EmptyState,
  Labelled,
  OfficialForm,
  ProblemNote,
  Section,
} from '@chengxiao/ui';
import { useParams } from 'react-router';
import { rest } from '../../api/rest';
import { FormFiles } from '../../forms/FormFiles';
import { QueryPage } from '../../shell/QueryPage';
import { useRest } from '../../hooks/use-rest';
import { useUrlFilter } from '../../hooks/use-url-filter';
import { RedLineLegend } from './RedLineLegend';
import { TargetVersions } from './TargetVersions';
import { targetVersions } from './versions.graphql';
import { useVersionText } from './versions.i18n';
import '../targets.css';

/** The approved versions of a target: which was in force on a day, and what differs between two of them. */
export function TargetVersionsPage() {
  const { id = '' } = useParams();
  const t = useVersionText();
  return (
    <QueryPage
      query={useQuery(targetVersions, { variables: { id } })}
      title={t('title')}
      back={{ href: `/targets/${id}`, label: t('back') }}
    >
      {({ target }) => <Shown id={id} target={target} />}
    </QueryPage>
  );
}

function Shown({ id, target }: { id: string; target: TargetVersionsQuery['target'] }) {
  const t = useVersionText();
  const [filter, setFilter] = useUrlFilter(['on', 'from', 'to']);
  const back = { href: `/targets/${id}`, label: t('back') };
  const { versions, adjustments } = target;
  const page = { title: `${target.project.name} · ${t('titleOf', { year: target.year })}`, back };
  const last = versions.at(-1);
  if (!last)
    return (
      <DetailPage {...page}>
        <EmptyState title={t('none')} text={t('noneText')} />
      </DetailPage>
    );
  const on = filter.on || today();
  const from = filter.from || String(Math.max(1, last.versionNo - 1));
  const to = filter.to || (versions.length > 1 ? String(last.versionNo) : 'now');
  return (
    <DetailPage {...page}>
      <TargetVersions {...{ versions, adjustments }} />
      <AsOf version={versionInForce(versions, on)} {...{ id, on }} onChange={(day) => setFilter({ on: day })} />
      <RedLine key={`${from} ${to}`} {...{ id, versions, from, to }} onChange={setFilter} />
    </DetailPage>
  );
}

type Version = { readonly versionNo: number; readonly approvedOn: string; readonly documentNo: string };
type AsOfProps = { id: string; on: string; version: Version | null; onChange: (on: string) => void };

/** What was approved on a day, with the form as it stood. */
function AsOf({ id, on, version, onChange }: AsOfProps) {
  const t = useVersionText();
  const ofVersion = `?language=${currentLanguage()}&version=${version?.versionNo}`;
  return (
    <Section title={t('asOf')}>
      <div className="form-files">
        <Labelled label={t('day')}>
          <DateInput value={on} onChange={onChange} />
        </Labelled>
        {version && (
          <FormFiles
            grid={async () => (await rest<FormGrid>('GET', `/api/targets/${id}/form${ofVersion}`)).value}
            pdf={`/api/targets/${id}/form.pdf${ofVersion}`}
            pdfName={t('asOfPdf')}
          />
        )}
      </div>
      <p role="status">
        {version ? t('inForce', { n: version.versionNo, document: version.documentNo }) : t('notYet')}{' '}
        {version && <DateText value={version.approvedOn} />}
      </p>
    </Section>
  );
}

type RedLineProps = {
  id: string;
  versions: readonly Version[];
  from: string;
  to: string;
  onChange: (change: { from?: string; to?: string }) => void;
};

/** Two states of the form to choose, and what differs between them. */
function RedLine({ id, versions, from, to, onChange }: RedLineProps) {
  const t = useVersionText();
  const options = versions.map(({ versionNo }) => ({ value: String(versionNo), label: t('nth', { n: versionNo }) }));
  const end = to === 'now' ? '' : `&to=${to}`;
  const address = `/api/targets/${id}/comparison?language=${currentLanguage()}&from=${from}${end}`;
  return (
    <Section title={t('redLine')}>
      <p className="cx-hint">{t('redLineLead')}</p>
      <div className="form-files">
        <Labelled label={t('from')}>
          <Choice value={from} options={options} onChange={(value) => onChange({ from: value })} placeholder={false} />
        </Labelled>
        <Labelled label={t('to')}>
          <Choice
            value={to}
            options={[...options, { value: 'now', label: t('now') }]}
            onChange={(value) => onChange({ to: value })}
            placeholder={false}
          />
        </Labelled>
        <FormFiles
          grid={async () => (await rest<RedLineF1>('GET', address)).value?.grid ?? null}
          shown
          printName={t('print')}
        />
      </div>
      <Compared address={address} />
    </Section>
  );
}

function Compared({ address }: { address: string }) {
  const { value, problem, retry } = useRest<RedLineF1>(address);
  if (problem) return <ProblemNote problem={problem} onRetry={retry} />;
  if (!value) return <DetailSkeleton />;
  return (
    <>
      <RedLineLegend count={value.count} />
      <OfficialForm grid={value.grid} />
    </>
  );
}
