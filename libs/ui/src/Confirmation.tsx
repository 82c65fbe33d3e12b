import { Modal } from 'antd';
import { createContext, type KeyboardEvent, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useConfirmationText } from './confirmation.i18n';

/** What is asked before an act: what it will do, one sentence a line. */
export type Question = {
  readonly title: string;
  readonly lines: readonly ReactNode[];
  readonly okText: string;
  readonly danger?: boolean;
  /** It cannot be taken back, and that is said. */
  readonly final?: boolean;
};

export type ConfirmationProps = Question & {
  cancelText?: string;
  /** There is nothing to turn back to any more. */
  hideCancel?: boolean;
  disabled?: boolean;
  busy?: boolean;
  width?: number;
  /** Nothing is filled in before, so that Enter answers. */
  focusOk?: boolean;
  /** Does it; pressed again meanwhile, nothing is done twice. */
  onOk: () => unknown;
  onCancel: () => void;
  /** What is to be filled in or looked at before. */
  children?: ReactNode;
};

/** A key that is held down and opened the question is no answer to it. */
const ignoreRepeated = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
};

/** Asks once before an act, and says what it will do. Escape and a click on the other button leave everything as it is. */
export function Confirmation(props: ConfirmationProps) {
  const { title, lines, okText, danger = false, final = false, cancelText, hideCancel = false } = props;
  const { disabled = false, busy = false, focusOk = false, width, onOk, onCancel, children } = props;
  const t = useConfirmationText();
  const going = useRef(false);
  const go = async (): Promise<void> => {
    if (going.current) return;
    going.current = true;
    try {
      await onOk();
    } finally {
      going.current = false;
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={cancelText ?? t('cancel')}
      cancelButtonProps={{ hidden: hideCancel }}
      okButtonProps={{ danger, disabled, autoFocus: focusOk, onKeyDown: ignoreRepeated }}
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={() => !busy && onCancel()}
      mask={{ closable: false }}
      {...(width !== undefined && { width })}
    >
      {lines.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
      {final && <p className="cx-final">{t('final')}</p>}
      {children}
    </Modal>
  );
}

type Confirm = (question: Question) => Promise<boolean>;
const ConfirmContext = createContext<Confirm>(() => Promise.resolve(false));

/** Asks, and answers whether it is to be done. */
export const useConfirm = (): Confirm => useContext(ConfirmContext);

type Asked = { readonly question: Question; readonly answer: (yes: boolean) => void };

/** Where the questions of all forms appear, one at a time. */
export function Confirmations({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm = useCallback<Confirm>(
    (question) =>
      new Promise((resolve) =>
        setAsked((before) => {
          before?.answer(false);
          return {
            question,
            answer: (yes) => {
              setAsked(null);
              resolve(yes);
            },
          };
        }),
      ),
    [],
  );
  return (
    <ConfirmContext.Provider value={confirm}>
      {children}
      {asked && (
        <Confirmation
          {...asked.question}
          focusOk
          onOk={() => asked.answer(true)}
          onCancel={() => asked.answer(false)}
        />
      )}
    </ConfirmContext.Provider>
  );
}
