import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { DraftChip } from '../drafts/DraftChip';
import { MergeNote } from '../drafts/MergeNote';
import { OthersNote } from '../drafts/OthersNote';
import type { Draft } from '../drafts/use-draft';
import { formKeys, useFormKeys } from './use-form-keys';

/** A button of the foot; without `run` it sends the `form` element around it. */
export type FootAct = { text: string; run?: () => void; danger?: boolean; disabled?: boolean };

export type FormFootProps = {
  busy?: boolean;
  /** Hands the form on: Ctrl+Enter. */
  submit?: FootAct | false | undefined;
  /** Stores it where it is: Ctrl+S. */
  save?: FootAct | undefined;
  /** Where leaving without saving leads. */
  cancel?: { href: string; label: string };
  draft?: Draft;
  className?: string;
  /** Other buttons. */
  children?: ReactNode;
  /** What else is to be known at the end of the foot. */
  status?: ReactNode;
};

/** The end of every form: what may be done with it, by button or key, and whether what is typed is safe. */
export function FormFoot(props: FormFootProps) {
  const { busy = false, submit, save, cancel, draft, className, children, status } = props;
  const foot = useRef<HTMLDivElement>(null);
  useFormKeys(foot, { ...(submit && { submit: submit.text }), ...(save && { save: save.text }) });
  const merging = draft?.merging;
  return (
    <>
      {draft?.open && <OthersNote open={draft.open} />}
      {merging && <MergeNote merging={merging} />}
      <div ref={foot} className={className ? `cx-form-foot ${className}` : 'cx-form-foot'}>
        {submit && <ActButton act={submit} keys={formKeys.submit} primary busy={busy} />}
        {save && <ActButton act={save} keys={formKeys.save} primary={!submit} busy={busy} />}
        {children}
        {cancel && <LinkButton to={cancel.href}>{cancel.label}</LinkButton>}
        {draft && <DraftChip draft={draft} />}
        {status}
      </div>
    </>
  );
}

type ActButtonProps = { act: FootAct; keys: string; primary: boolean; busy: boolean };

function ActButton({ act: { text, run, danger = false, disabled = false }, keys, primary, busy }: ActButtonProps) {
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      danger={danger}
      htmlType={run ? 'button' : 'submit'}
      loading={primary && busy}
      disabled={disabled || (busy && !primary)}
      title={keys.replace('Control', 'Ctrl')}
      aria-keyshortcuts={keys}
      {...(run && { onClick: run })}
    >
      {text}
    </Button>
  );
}
