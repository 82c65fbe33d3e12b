import { groundRules } from '@chengxiao/domain';
import { AppLink, type Column, DataTable, DateText, Section, useLanguage } from '@chengxiao/ui';
import { useTargetText } from '../targets.i18n';
import { useVersionText } from './versions.i18n';
import type { ShownTarget } from '../targets.graphql';

type Version = ShownTarget['versions'][number];
type TargetVersionsProps = Pick<ShownTarget, 'versions' | 'adjustments'> & { more?: string };

/** The approved versions, and what each came from; each is frozen with the digest of its content. */
export function TargetVersions({ versions, adjustments, more }: TargetVersionsProps) {
  const t = useTargetText();
  const said = useVersionText();
  const columns: readonly Column<Version>[] = [
    { key: 'no', title: said('no'), render: ({ versionNo }) => said('nth', { n: versionNo }) },
    { key: 'from', title: said('madeBy'), render: (version) => <MadeBy {...{ version, adjustments }} /> },
    { key: 'on', title: said('approvedOn'), kind: 'date', render: ({ approvedOn }) => <DateText value={approvedOn} /> },
    { key: 'document', title: said('documentNo'), render: ({ documentNo }) => documentNo },
    {
      key: 'frozen',
      title: said('frozenAt'),
      kind: 'date',
      render: ({ frozenAt }) => <DateText value={frozenAt} time />,
    },
    {
      key: 'hash',
      title: said('hash'),
      wideOnly: true,
      render: ({ contentHash }) => <code title={contentHash}>{contentHash.slice(0, 12)}…</code>,
    },
  ];
  return (
    <Section title={t('section.versions')}>
      <DataTable caption={t('section.versions')} rows={versions} rowKey={({ id }) => id} columns={columns} />
      {more && <AppLink href={more}>{said('open')}</AppLink>}
    </Section>
  );
}

/** The first version comes with the budget, each later one from an adjustment: that one, with its ground. */
function MadeBy({
  version: { adjustmentId },
  adjustments,
}: Pick<TargetVersionsProps, 'adjustments'> & { version: Version }) {
  const said = useVersionText();
  const language = useLanguage();
  if (!adjustmentId) return <>{said('byBudget')}</>;
  const ground = adjustments.find(({ id }) => id === adjustmentId)?.ground;
  return (
    <AppLink href={`/target-adjustments/${adjustmentId}`}>
      {ground ? said('byGround', { ground: groundRules[ground].label[language] }) : said('byAdjustment')}
    </AppLink>
  );
}
