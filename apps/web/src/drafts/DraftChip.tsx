import { CheckCircleOutlined, CloudOutlined, ExclamationCircleOutlined, SyncOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDraftText } from './drafts.i18n';
import type { Draft, DraftState } from './use-draft';

const icons: Record<DraftState, typeof CloudOutlined> = {
  idle: CloudOutlined,
  saving: SyncOutlined,
  saved: CheckCircleOutlined,
  failed: ExclamationCircleOutlined,
};

/** Whether what is typed is safe; offers to drop a draft that was put back. */
export function DraftChip({ draft }: { draft: Draft }) {
  const t = useDraftText();
  const Icon = icons[draft.state];
  return (
    <span className={draft.state === 'failed' ? 'cx-draft cx-draft-failed' : 'cx-draft'}>
      <span role="status">
        <Icon aria-hidden="true" /> {t(`draft.${draft.state}`)}
      </span>
      {draft.restored && (
        <>
          <span>{t('draft.restored')}</span>
          <Button size="small" onClick={() => void draft.revert()}>
            {t('draft.discard')}
          </Button>
        </>
      )}
    </span>
  );
}
