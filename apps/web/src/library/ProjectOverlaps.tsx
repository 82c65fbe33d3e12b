import { useQuery } from '@apollo/client/react';
import { type ComparedProjectFragment, problemOf, type ProjectOverlapsQuery } from '@chengxiao/client';
import type { OverlapReason } from '@chengxiao/domain';
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  ListSkeleton,
  Money,
  ProblemNote,
  Section,
  StateTag,
  dayText,
  useLanguage,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLibraryText } from './library.i18n';
import { projectOverlaps } from './overlaps.graphql';
import { useOverlapText } from './overlaps.i18n';
import { stateTone } from './state-tone';
import { useDivisions } from './use-divisions';

type Overlap = ProjectOverlapsQuery['project']['overlaps'][number];

/** What may be proposed twice, for whoever reviews: each pair with its reasons, and side by side. */
export function ProjectOverlaps({ projectId }: { projectId: string }) {
  const t = useOverlapText();
  const { data, error, refetch } = useQuery(projectOverlaps, { variables: { id: projectId } });
  const project = data?.project;
  return (
    <Section title={t('title')}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {!project && !error && <ListSkeleton rows={2} />}
      {project?.overlaps.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {project && project.overlaps.length > 0 && (
        <>
          <p className="cx-hint">{t('lead')}</p>
          <ul className="library-overlaps">
            {project.overlaps.map((overlap) => (
              <Pair key={overlap.project.id} project={project} overlap={overlap} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Pair({ project, overlap }: { project: ComparedProjectFragment; overlap: Overlap }) {
  const t = useOverlapText();
  const library = useLibraryText();
  const [open, setOpen] = useState(false);
  const { likeness, reasons, project: other } = overlap;
  return (
    <li>
      <div className="library-overlap">
        <strong>{t('likeness', { n: likeness })}</strong>
        <AppLink href={`/projects/${other.id}`}>{other.name}</AppLink>
        <StateTag label={library(`state.${other.state}`)} tone={stateTone[other.state]} />
        <span className="cx-hint">{reasons.map((reason) => t(`reason.${reason}`)).join('、')}</span>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'close' : 'open')}
        </Button>
      </div>
      {open && <SideBySide project={project} other={other} reasons={reasons} />}
    </li>
  );
}

type Row = { key: string; label: string; here: ReactNode; there: ReactNode; mark: 'same' | 'near' | null };

function SideBySide({
  project,
  other,
  reasons,
}: {
  project: ComparedProjectFragment;
  other: ComparedProjectFragment;
  reasons: readonly OverlapReason[];
}) {
  const t = useOverlapText();
  const { fullName } = useDivisions();
  const row = (
    key: 'name' | 'code' | 'org' | 'summary' | 'beneficiaries' | 'place' | 'functionCode' | 'period' | 'amount',
    of: (each: ComparedProjectFragment) => string,
    show: (each: ComparedProjectFragment) => ReactNode = of,
  ): Row => {
    const near = (reasons as readonly string[]).includes(key);
    const mark = of(project) !== '' && of(project) === of(other) ? 'same' : near ? 'near' : null;
    return { key, label: t(`fact.${key}`), here: show(project), there: show(other), mark };
  };
  const language = useLanguage();
  const rows: readonly Row[] = [
    row('name', ({ name }) => name),
    row('code', ({ projectCode }) => projectCode),
    row('org', ({ orgName }) => orgName),
    row('summary', ({ summary }) => summary),
    row('beneficiaries', ({ beneficiaries }) => beneficiaries),
    row('place', ({ placeCode }) => fullName(placeCode)),
    row('functionCode', ({ functionCode }) => functionCode),
    row('period', ({ startDate, endDate }) => `${dayText(startDate, language)} – ${dayText(endDate, language)}`),
    row(
      'amount',
      ({ totalAmount }) => totalAmount,
      ({ totalAmount }) => <Money value={totalAmount} />,
    ),
  ];
  const columns: readonly Column<Row>[] = [
    {
      key: 'field',
      title: t('field'),
      width: '160px',
      render: ({ label, mark }) => (
        <>
          {label} {mark && <StateTag label={t(mark)} tone="warning" />}
        </>
      ),
    },
    { key: 'here', title: t('here'), render: ({ here, mark }) => (mark === 'same' ? <mark>{here}</mark> : here) },
    { key: 'there', title: t('there'), render: ({ there, mark }) => (mark === 'same' ? <mark>{there}</mark> : there) },
  ];
  return (
    <DataTable caption={t('caption', { name: other.name })} columns={columns} rows={rows} rowKey={({ key }) => key} />
  );
}
