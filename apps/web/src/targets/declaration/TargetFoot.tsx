import { Button } from 'antd';
import { DraftChip } from '../../drafts/DraftChip';
import { LinkButton } from '../../controls/LinkButton';
import type { ShownFinding } from '../../lint/finding';
import { FindingTally } from '../../lint/FindingTally';
import type { Draft } from '../../drafts/use-draft';
import { useTargetText } from '../targets.i18n';

export type TargetFootProps = {
  /** Where leaving without saving leads. */
  home: string;
  busy: boolean;
  draft: Draft;
  findings: readonly ShownFinding[];
  /** Id of the panel that lists the findings. */
  panel: string;
  onSave: (andSubmit: boolean) => void;
};

/** What may be done with the form, always in sight, and how the examination stands. */
export function TargetFoot({ home, busy, draft, findings, panel, onSave }: TargetFootProps) {
  const t = useTargetText();
  return (
    <div className="cx-form-foot target-foot">
      <Button type="primary" loading={busy} onClick={() => onSave(true)}>
        {t('form.submit')}
      </Button>
      <Button disabled={busy} onClick={() => onSave(false)}>
        {t('form.save')}
      </Button>
      <LinkButton to={home}>{t('form.cancel')}</LinkButton>
      <DraftChip draft={draft} />
      <FindingTally findings={findings} panel={panel} />
    </div>
  );
}
