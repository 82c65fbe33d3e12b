import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { DateText } from './DateText';
import { useUiText } from './ui.i18n';

export type PassportPopoverProps = {
  /** The number that is explained. */
  children: ReactNode;
  title: string;
  rule?: ReactNode;
  clause?: ReactNode;
  inputs?: readonly { label: string; value: ReactNode }[];
  formula?: ReactNode;
  /** What limited the number: full marks reached, nothing left, held under a cap. */
  caps?: ReactNode;
  at?: string | null | undefined;
  /** What would turn a red light green or lift the score. */
  remedy?: ReactNode;
};

function Passport({
  id,
  rule,
  clause,
  inputs = [],
  formula,
  caps,
  at,
  remedy,
}: Omit<PassportPopoverProps, 'children' | 'title'> & { id: string }) {
  const t = useUiText();
  const rows: [string, ReactNode][] = [
    [t('passport.rule'), rule],
    [t('passport.clause'), clause],
    [
      t('passport.inputs'),
      inputs.length > 0 && (
        <dl className="cx-inputs">
          {inputs.map((each) => (
            <div key={each.label}>
              <dt>{each.label}</dt>
              <dd>{each.value}</dd>
            </div>
          ))}
        </dl>
      ),
    ],
    [t('passport.formula'), formula && <code>{formula}</code>],
    [t('passport.caps'), caps],
    [t('passport.at'), at && <DateText value={at} time={at.length > 10} />],
    [t('passport.remedy'), remedy],
  ];
  return (
    <dl id={id} className="cx-passport">
      {rows
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Inside the page's landmark, so that a screen reader that walks landmarks finds the explanation. */
const landmarkOf = (control: HTMLElement): HTMLElement => control.closest<HTMLElement>('main') ?? document.body;

/** A number that explains itself: opens by click, Enter or Space, closes by Escape. */
export function PassportPopover({ children, title, ...rest }: PassportPopoverProps) {
  const t = useUiText();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      title={title}
      open={open}
      trigger="click"
      onOpenChange={setOpen}
      content={<Passport id={id} {...rest} />}
      getPopupContainer={landmarkOf}
    >
      <button
        type="button"
        className="cx-explain"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-describedby={open ? id : undefined}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {children} <QuestionCircleOutlined aria-hidden="true" />
        <span className="cx-hidden">{t('passport.open')}</span>
      </button>
    </Popover>
  );
}
