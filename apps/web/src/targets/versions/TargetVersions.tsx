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
  const versionText = useVersionText();
  const columns: readonly Column<Version>[] = [
    { key: 'no', title: versionText('no'), render: ({ versionNo }) => versionText('nth', { n: versionNo }) },
    { key: 'from', title: versionText('madeBy'), render: (version) => <MadeBy {...{ version, adjustments }} /> },
    {
      key: 'on',
      title: versionText('approvedOn'),
      kind: 'date',
      render: ({ approvedOn }) => <DateText value={approvedOn} />,
    },
    { key: 'document', title: versionText('documentNo'), render: ({ documentNo }) => documentNo },
    {
      key: 'frozen',
      title: versionText('frozenAt'),
      kind: 'date',
      render: ({ frozenAt }) => <DateText value={frozenAt} time />,
    },
    {
      key: 'hash',
      title: versionText('hash'),
      wideOnly: true,
      render: ({ contentHash }) => <code title={contentHash}>{contentHash.slice(0, 12)}…</code>,
    },
  ];
  return (
    <Section title={t('section.versions')}>
      <DataTable caption={t('section.versions')} rows={versions} rowKey={({ id }) => id} columns={columns} />
      {more && <AppLink href={more}>{versionText('open')}</AppLink>}
    </Section>
  );
}

/** The first version comes with the budget, each later one from an adjustment: that one, with its ground. */
function MadeBy({
  version: { adjustmentId },
  adjustments,
}: Pick<TargetVersionsProps, 'adjustments'> & { version: Version }) {
  const versionText = useVersionText();
  const language = useLanguage();
  if (!adjustmentId) return <>{versionText('byBudget')}</>;
  const ground = adjustments.find(({ id }) => id === adjustmentId)?.ground;
  return (
    <AppLink href={`/target-adjustments/${adjustmentId}`}>
      {ground ? versionText('byGround', { ground: groundRules[ground].label[language] }) : versionText('byAdjustment')}
    </AppLink>
  );
}
