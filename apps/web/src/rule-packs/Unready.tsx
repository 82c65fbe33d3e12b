import { AppLink, Note } from '@chengxiao/ui';
import { usePackDraftText } from './pack-draft.i18n';
import type { ShownPack } from './use-facts';

/** Why a draft cannot judge yet, and where to look. */
export function Unready({ pack: { id, state, validation, goldenRun, allowedActions, editable } }: { pack: ShownPack }) {
  const t = usePackDraftText();
  const failed = goldenRun.filter(({ passed }) => !passed).length;
  if (state !== 'draft') return null;
  if (validation.length + failed === 0)
    return editable && !allowedActions.includes('activate') ? (
      <Note type="info" title={t('second')} description={t('secondHint')} />
    ) : null;
  const [sentence, tab, link] =
    validation.length > 0
      ? [t('unreadyFindings', { n: validation.length }), 'validation', t('toValidation')]
      : [t('unreadyGolden', { n: failed }), 'golden', t('toGolden')];
  return (
    <Note
      type="warning"
      title={t('unready')}
      description={
        <>
          {sentence} <AppLink href={`/rule-packs/${id}?tab=${tab}`}>{link}</AppLink>
        </>
      }
    />
  );
}
