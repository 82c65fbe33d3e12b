import { AppLink, Note } from '@chengxiao/ui';
import { usePackDraftText } from './pack-draft.i18n';
import type { ShownPack } from './use-facts';

/** Why a draft cannot judge yet, and where to look. */
export function Unready({ pack: { id, state, validation, goldenRun } }: { pack: ShownPack }) {
  const t = usePackDraftText();
  const failed = goldenRun.filter(({ passed }) => !passed).length;
  if (state !== 'draft' || validation.length + failed === 0) return null;
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
