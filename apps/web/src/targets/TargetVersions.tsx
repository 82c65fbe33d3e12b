import { DataTable, DateText, Section } from '@chengxiao/ui';
import type { ShownTarget } from './TargetSheet';
import { useTargetText } from './targets.i18n';

/** The approved versions; each is frozen with the digest of its content. */
export function TargetVersions({ versions }: Pick<ShownTarget, 'versions'>) {
  const t = useTargetText();
  return (
    <Section title={t('section.versions')}>
      <DataTable
        caption={t('section.versions')}
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'no', title: t('version.no'), render: ({ versionNo }) => t('version.nth', { n: versionNo }) },
          { key: 'on', title: t('version.approvedOn'), render: ({ approvedOn }) => <DateText value={approvedOn} /> },
          { key: 'document', title: t('version.documentNo'), render: ({ documentNo }) => documentNo },
          { key: 'frozen', title: t('version.frozenAt'), render: ({ frozenAt }) => <DateText value={frozenAt} time /> },
          {
            key: 'hash',
            title: t('version.hash'),
            wideOnly: true,
            render: ({ contentHash }) => <code title={contentHash}>{contentHash.slice(0, 12)}…</code>,
          },
        ]}
      />
    </Section>
  );
}
