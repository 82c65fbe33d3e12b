import { FormFoot } from '../../forms/FormFoot';
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
  /** Cells that keep the form back. */
  faults: number;
  /** Id of the panel that lists the findings. */
  panel: string;
  onSave: (andSubmit: boolean) => void;
};

/** What may be done with the form, always in sight, and how the examination stands. */
export function TargetFoot({ home, busy, draft, findings, faults, panel, onSave }: TargetFootProps) {
  const t = useTargetText();
  return (
    <FormFoot
      className="target-foot"
      busy={busy}
      draft={draft}
      submit={{ text: t('form.submit'), run: () => onSave(true) }}
      save={{ text: t('form.save'), run: () => onSave(false) }}
      cancel={{ href: home, label: t('form.cancel') }}
      status={<FindingTally findings={findings} faults={faults} panel={panel} />}
    />
  );
}
