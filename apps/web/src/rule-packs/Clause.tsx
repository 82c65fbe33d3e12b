import { localPractice } from '@chengxiao/domain';
import { StateTag } from '@chengxiao/ui';
import { useRulePackText } from './rule-packs.i18n';

/** The document and clause a rule rests on; where none gives the figure, that it is local practice. */
export function Clause({ clause }: { clause: string }) {
  const t = useRulePackText();
  const local = clause.includes(localPractice);
  const document = clause === localPractice ? '' : clause;
  return (
    <span className="pack-clause">
      {local && <StateTag label={t('words.local')} tone="warning" />}
      {document && <span>{t('words.clause', { clause: document })}</span>}
    </span>
  );
}
