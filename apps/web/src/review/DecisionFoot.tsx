import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Draft } from '../drafts/use-draft';
import { FormFoot } from '../forms/FormFoot';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';

type DecisionFootProps = Pick<DeskItemProps, 'next' | 'onSkip'> & {
  /** 预计结果: what will happen, in sentences. */
  effect: ReactNode;
  /** What leads on, and opens the next. */
  onward: { text: string; run: () => void; undoable: boolean } | undefined;
  others: readonly { key: string; text: string; run: () => void }[];
  busy: boolean;
  draft: Draft;
  /** What may be done besides deciding. */
  children?: ReactNode;
};

/** What will happen, and the buttons: on and open the next, or back with a reason. */
export function DecisionFoot({ effect, onward, others, busy, draft, next, onSkip, children }: DecisionFootProps) {
  const t = useDeskText();
  return (
    <>
      <section className="desk-effect">
        <h3>{t('effect')}</h3>
        {effect}
        <p>
          {next ? t('opensNext', { name: next.projectName, due: next.dueOn }) : t('opensNothing')}{' '}
          {onward?.undoable && t('undoable')}
        </p>
      </section>
      <FormFoot className="desk-foot" busy={busy} draft={draft} submit={onward}>
        <div className="desk-acts">
          {others.map(({ key, text, run }) => (
            <Button key={key} danger data-decide={key} disabled={busy} onClick={run}>
              {text}
              {key === 'return' && <kbd aria-hidden="true">R</kbd>}
            </Button>
          ))}
          {children}
          <Button data-decide="skip" aria-keyshortcuts="S" onClick={onSkip}>
            {t('skip')}
            <kbd aria-hidden="true">S</kbd>
          </Button>
        </div>
      </FormFoot>
    </>
  );
}
