import { focusField } from '@chengxiao/ui';
import { Button } from 'antd';
import { createContext, type MouseEvent, useContext } from 'react';
import type { ShownFinding } from './finding';
import { FixKindButton } from './FixKind';
import { useLintText } from './lint.i18n';

export type Fixing = (finding: ShownFinding, fix: number) => void;
const FixContext = createContext<Fixing>(() => undefined);
export const FixProvider = FixContext.Provider;

/** The corrections of a finding, one button each, and the way to all of its kind; every one is a decision of the person. */
export function FixButtons({ finding }: { finding: ShownFinding }) {
  const t = useLintText();
  const apply = useContext(FixContext);
  const take = (event: MouseEvent<HTMLElement>, index: number): void => {
    // The mark leaves with its finding: the focus goes to the cell, where Ctrl+Z takes the change back.
    if (event.currentTarget.closest('.cx-peek-card, .cx-strip')) focusField(document, finding.path, false);
    apply(finding, index);
  };
  if (finding.fixes.length === 0) return null;
  return (
    <div className="lint-acts">
      {finding.fixes.map(({ label }, index) => (
        <Button key={label} size="small" data-fix onClick={(event) => take(event, index)}>
          {t('fix', { label })}
        </Button>
      ))}
      <FixKindButton rule={finding.rule} alone />
    </div>
  );
}
