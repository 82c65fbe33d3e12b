import { AppLink, DataTable, DateText, Section } from '@chengxiao/ui';
import type { ShownTarget } from '../TargetSheet';
import { useTargetText } from '../targets.i18n';
import { useVersionText } from './versions.i18n';

/** The approved versions; each is frozen with the digest of its content. */
export function TargetVersions({ versions, more }: Pick<ShownTarget, 'versions'> & { more?: string }) {
  const t = useTargetText();
  const said = useVersionText();
  return (
    <Section title={t('section.versions')}>
      <DataTable
        caption={t('section.versions')}
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'no', title: said('no'), render: ({ versionNo }) => said('nth', { n: versionNo }) },
          { key: 'on', title: said('approvedOn'), render: ({ approvedOn }) => <DateText value={approvedOn} /> },
          { key: 'document', title: said('documentNo'), render: ({ documentNo }) => documentNo },
          { key: 'frozen', title: said('frozenAt'), render: ({ frozenAt }) => <DateText value={frozenAt} time /> },
          {
            key: 'hash',
            title: said('hash'),
            wideOnly: true,
            render: ({ contentHash }) => <code title={contentHash}>{contentHash.slice(0, 12)}…</code>,
          },
        ]}
      />
      {more && <AppLink href={more}>{said('open')}</AppLink>}
    </Section>
  );
}
