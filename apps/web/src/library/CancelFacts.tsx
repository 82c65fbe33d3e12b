import { DateText } from '@chengxiao/ui';
import { useLineDialogText } from './line-dialog.i18n';

type CancelFactsProps = { cancelledOn?: string | null | undefined; cancelDocumentNo?: string | null | undefined };

/** Since when money is cancelled and by which document; nothing where it is not. */
export function CancelFacts({ cancelledOn, cancelDocumentNo }: CancelFactsProps) {
  const t = useLineDialogText();
  return (
    <>
      {cancelledOn && (
        <div className="cx-hint">
          {t('cancelledOn')}
          <DateText value={cancelledOn} />
        </div>
      )}
      {cancelDocumentNo && <div className="cx-hint">{t('byDocument', { documentNo: cancelDocumentNo })}</div>}
    </>
  );
}
