import { type AdjustmentGround, adjustmentGrounds, groundRules } from '@chengxiao/domain';
import { Choice, currentLanguage, FormField } from '@chengxiao/ui';
import { Input } from 'antd';
import { useAdjustmentText } from './adjustments.i18n';

export type AdjustmentReason = { ground: AdjustmentGround; documentNo: string; evidence: string };
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
        <FormField path="documentNo" label={t('documentNo')} hint={t('documentNoHint')}>
          <Input
            value={form.documentNo}
            maxLength={60}
            onChange={(event) => onChange({ documentNo: event.target.value })}
          />
        </FormField>
        <FormField path="evidence" label={t('evidence')} hint={t('evidenceHint')} wide>
          <Input.TextArea
            rows={3}
            value={form.evidence}
            maxLength={2_000}
            onChange={(event) => onChange({ evidence: event.target.value })}
          />
        </FormField>
      </div>
      <p className="cx-hint">{t(groundRules[form.ground].weights ? 'weightsMay' : 'weightsStand')}</p>
    </>
  );
}
