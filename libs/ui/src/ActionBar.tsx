import { isFinal } from '@chengxiao/domain';
import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { Confirmation } from './Confirmation';
import type { Problem } from './problem';
import { ProblemNote } from './ProblemNote';
import { useUiText } from './ui.i18n';

export type Need = 'reason' | 'opinion';
export type ActionTone = 'primary' | 'danger' | 'default';

export type ActionBarProps<A extends string> = {
  /** `allowedActions` of the object, as the API says. */
  actions: readonly A[];
  label: (action: A) => string;
  /** The lifecycle's table, or anything that says what an action must carry; what cannot be taken back is asked for. */
  needs?: Readonly<Partial<Record<A, Way>>> | undefined;
  /** Does it; answers the refusal, or nothing when it was done. `text` is the reason or opinion. */
  onAct: (action: A, text: string | undefined) => Promise<Problem | null | undefined | void>;
  /** The first action is primary and those that need a reason are dangerous, unless said otherwise. */
  tone?: (action: A) => ActionTone | undefined;
  /** A question to be answered before the action is done. */
  ask?: (action: A) => string | undefined;
  /** What the text is, where it is neither reason nor opinion. */
  wording?: (action: A) => { readonly label: string; readonly hint: string } | undefined;
  /** 常用意见: sentences offered for the reason or opinion, for each action alike or of its own. */
  phrases?: readonly string[] | ((action: A) => readonly string[]);
  disabled?: boolean;
};

/** What an action must carry, and where it leads. */
type Way = {
  readonly needs?: Need | undefined;
  readonly from?: readonly string[];
  readonly to?: string;
  readonly back?: readonly string[];
};
type Pending<A> = { action: A; need: Need | undefined };

/** The buttons of what may be done now; nothing here decides permission. */
export function ActionBar<A extends string>(props: ActionBarProps<A>) {
  const { actions, label, needs, onAct, tone, ask, disabled = false } = props;
  const [pending, setPending] = useState<Pending<A> | null>(null);
  const [busy, setBusy] = useState<A | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What was written for an action and not sent: it is there again when its dialog is opened. */
  const [texts, setTexts] = useState<Partial<Record<A, string>>>({});
  const write = (action: A, text: string): void => setTexts((old) => ({ ...old, [action]: text }));
  const going = useRef(false);
  const needOf = (action: A) => needs?.[action]?.needs;
  const act = async (action: A, text: string | undefined): Promise<void> => {
    if (going.current) return;
    going.current = true;
    setBusy(action);
    setProblem(null);
    const refused = await onAct(action, text).finally(() => {
      going.current = false;
      setBusy(null);
    });
    if (refused) return setProblem(refused);
    setPending(null);
    write(action, '');
  };
  const start = (action: A): void => {
    setProblem(null);
    if (needOf(action) || ask?.(action) || isFinal(needs, action)) setPending({ action, need: needOf(action) });
    else void act(action, undefined);
  };
  const toneOf = (action: A, index: number): ActionTone =>
    tone?.(action) ?? (needOf(action) === 'reason' ? 'danger' : index === 0 ? 'primary' : 'default');
  if (actions.length === 0) return null;
  return (
    <div className="cx-actions">
      {actions.map((action, index) => {
        const kind = toneOf(action, index);
        return (
          <Button
            key={action}
            type={kind === 'primary' ? 'primary' : 'default'}
            danger={kind === 'danger'}
            loading={busy === action}
            disabled={disabled || (busy !== null && busy !== action)}
            onClick={() => start(action)}
          >
            {label(action)}
          </Button>
        );
      })}
      {!pending && <ProblemNote problem={problem} />}
      {pending && (
        <ActDialog
          {...props}
          pending={pending}
          busy={busy !== null}
          problem={problem}
          text={texts[pending.action] ?? ''}
          onText={(text) => write(pending.action, text)}
          onCancel={() => setPending(null)}
          onDone={(text) => void act(pending.action, text)}
        />
      )}
    </div>
  );
}

type DialogProps<A extends string> = ActionBarProps<A> & {
  pending: Pending<A>;
  busy: boolean;
  problem: Problem | null;
  text: string;
  onText: (text: string) => void;
  onCancel: () => void;
  onDone: (text: string | undefined) => void;
};

function ActDialog<A extends string>({
  pending: { action, need },
  label,
  needs,
  tone,
  ask,
  wording,
  phrases = [],
  busy,
  problem,
  text,
  onText,
  onCancel,
  onDone,
}: DialogProps<A>) {
  const t = useUiText();
  const id = useId();
  const textLabel = wording?.(action) ?? (need && { label: t(need), hint: t(`${need}Hint`) });
  const question = ask?.(action);
  const offered = typeof phrases === 'function' ? phrases(action) : phrases;
  const [missing, setMissing] = useState(false);
  const write = (typed: string): void => {
    onText(typed);
    setMissing(false);
  };
  useEffect(() => {
    if (missing) document.getElementById(id)?.focus();
  }, [missing, id]);
  const done = (): void => {
    if (need && text.trim() === '') setMissing(true);
    else onDone(need ? text.trim() : undefined);
  };
  return (
    <Confirmation
      title={t('confirmTitle', { action: label(action) })}
      okText={label(action)}
      danger={tone?.(action) === 'danger'}
      final={isFinal(needs, action)}
      lines={question === undefined ? [] : [question]}
      busy={busy}
      focusOk={!need}
      onOk={done}
      onCancel={onCancel}
    >
      {need && (
        <div className="cx-field">
          <label htmlFor={id}>
            {textLabel?.label}{' '}
            <span className="cx-required" aria-hidden="true">
              *
            </span>
          </label>
          <Input.TextArea
            id={id}
            autoFocus
            rows={4}
            maxLength={2000}
            value={text}
            aria-required
            aria-invalid={missing}
            status={missing ? 'error' : ''}
            aria-describedby={`${id}-hint`}
            onChange={(event) => write(event.target.value)}
          />
          <div id={`${id}-hint`} className={missing ? 'cx-error' : 'cx-hint'}>
            {missing ? t('required') : textLabel?.hint}
          </div>
          {offered.length > 0 && (
            <div className="cx-phrases" role="group" aria-label={t('phrases')}>
              {offered.map((phrase) => (
                <Button key={phrase} size="small" onClick={() => write(phrase)}>
                  {phrase}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      <ProblemNote problem={problem} />
    </Confirmation>
  );
}
