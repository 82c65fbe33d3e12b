import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDeskText } from './desk.i18n';
import type { DeskPlace } from './use-desk-place';

/** The pane of the decision; it stays in sight while one reads. */
export function DecisionPanel({ place, children }: { place: DeskPlace; children: ReactNode }) {
  const t = useDeskText();
  return (
    <aside className="desk-decision" aria-label={t('decision')}>
      <header className="desk-decision-head">
        {place.narrow && <Button onClick={() => place.showScreen('form')}>{t('toForm')}</Button>}
        <h2>{t('decision')}</h2>
      </header>
      {children}
    </aside>
  );
}
