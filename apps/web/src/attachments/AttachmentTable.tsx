import type { AttachmentsQuery } from '@chengxiao/client';
import { type Column, DataTable, DateText, useConfirm } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMove } from '../hooks/use-move';
import { removeAttachment } from './attachments.graphql';
import { useAttachmentText } from './attachments.i18n';

type Row = AttachmentsQuery['attachments']['items'][number];

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Files with their fingerprints; the name downloads. */
export function AttachmentTable({ items, removable }: { items: readonly Row[]; removable: boolean }) {
  const t = useAttachmentText();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, name, sha256 }) => (
        <a href={`/api/attachments/${id}`} download={name} title={t('print', { sha256 })}>
          {name}
        </a>
      ),
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'size', title: t('size'), kind: 'figure', render: ({ size }) => sizeText(size) },
    { key: 'by', title: t('by'), render: ({ uploadedByName }) => uploadedByName },
    { key: 'at', title: t('at'), kind: 'date', render: ({ createdAt }) => <DateText value={createdAt} /> },
    ...(removable ? [{ key: 'actions', title: t('actions'), render: (row: Row) => <Remove {...row} /> }] : []),
  ];
  return <DataTable caption={t('title')} columns={columns} rows={items} rowKey={({ id }) => id} />;
}

function Remove({ id, name }: Row) {
  const t = useAttachmentText();
  const { move, busy } = useMove(removeAttachment, t('removed'));
  const confirm = useConfirm();
  const remove = async (): Promise<void> => {
    if (
      await confirm({
        title: t('remove'),
        lines: [t('sure', { name })],
        okText: t('remove'),
        danger: true,
        final: true,
      })
    )
      await move({ id });
  };
  return (
    <Button size="small" loading={busy} aria-label={t('removeOf', { name })} onClick={() => void remove()}>
      {t('remove')}
    </Button>
  );
}
