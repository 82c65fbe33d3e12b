import { type AdjustmentDraft, adjustmentGrounds, groundRules } from '@chengxiao/domain';
import { Choice, currentLanguage, FormField, TextField } from '@chengxiao/ui';
import { useAdjustmentText } from './adjustments.i18n';

export type AdjustmentReason = Omit<AdjustmentDraft, 'content'>;
export const emptyReason: AdjustmentReason = { ground: 'policy', documentNo: '', evidence: '' };

/** Why an approved target shall change: ground, document, and evidence in words. */
export function AdjustmentReasonFields({
  form,
  onChange,
}: {
  form: AdjustmentReason;
  onChange: (change: Partial<AdjustmentReason>) => void;
}) {
  const t = useAdjustmentText();
  const language = currentLanguage();
  return (
    <>
      <div className="cx-fields">
        <FormField path="ground" label={t('ground')} required>
          <Choice
            value={form.ground}
            placeholder={false}
            options={adjustmentGrounds.map((value) => ({ value, label: groundRules[value].label[language] }))}
            onChange={(ground) => onChange({ ground })}
          />
        </FormField>
        <TextField
          path="documentNo"
          label={t('documentNo')}
          hint={t('documentNoHint')}
          maxLength={60}
          value={form.documentNo}
          onChange={(documentNo) => onChange({ documentNo })}
        />
        <TextField
          path="evidence"
          label={t('evidence')}
          hint={t('evidenceHint')}
          wide
          rows={3}
          maxLength={2_000}
          value={form.evidence}
          onChange={(evidence) => onChange({ evidence })}
        />
      </div>
      <p className="cx-hint">{t(groundRules[form.ground].weights ? 'weightsMay' : 'weightsStand')}</p>
    </>
  );
}
