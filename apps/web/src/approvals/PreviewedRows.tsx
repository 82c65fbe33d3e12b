import type { BulkApprovalPreviewQuery } from '@chengxiao/client';
import type { ApprovalOutcome } from '@chengxiao/domain';
import { type Column, DataTable } from '@chengxiao/ui';
import { useApprovalText } from './approvals.i18n';
import { useBulkApprovalText } from './bulk-approval.i18n';

type Preview = BulkApprovalPreviewQuery['bulkApprovalPreview'];
type Row = Preview['rows'][number];

/** What is approved stands first, then what is not, with the reason. */
const outcomes = ['approved', 'held', 'deferred', 'withoutLine'] as const satisfies readonly ApprovalOutcome[];

/** The projects of a bulk approval by name, before it is done. */
export function PreviewedRows({ preview }: { preview: Preview }) {
  const t = useApprovalText();
  const say = useBulkApprovalText();
  const counts = {
    approved: preview.approved.count,
    held: preview.held.count,
    deferred: preview.deferred.count,
    withoutLine: preview.withoutLineCount,
  };
  return (
    <section aria-label={t('confirm.names')} className="approval-letter" tabIndex={0}>
      {outcomes.map((outcome) => {
        const rows = preview.rows.filter((row) => row.outcome === outcome);
        const title = t('confirm.group', { outcome: say(`preview.${outcome}`), count: counts[outcome] });
        return (
          rows.length > 0 && (
            <section key={outcome} aria-label={title}>
              <h3 className="approval-group">{title}</h3>
              <Named caption={title} rows={rows} reasons={outcome !== 'approved'} />
              {rows.length < counts[outcome] && (
                <p className="cx-hint">{t('confirm.more', { shown: rows.length, count: counts[outcome] })}</p>
              )}
            </section>
          )
        );
      })}
    </section>
  );
}

function Named({ caption, rows, reasons }: { caption: string; rows: readonly Row[]; reasons: boolean }) {
  const t = useApprovalText();
  const say = useBulkApprovalText();
  const columns: readonly Column<Row>[] = [
    { key: 'code', title: say('code'), kind: 'code', render: ({ projectCode }) => projectCode },
    { key: 'name', title: t('confirm.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('confirm.org'), render: ({ orgName }) => orgName },
    { key: 'amount', title: say('line'), kind: 'money', amount: ({ amount }) => amount },
    ...(reasons ? [{ key: 'reason', title: t('confirm.reason'), render: ({ reason }: Row) => reason }] : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
