import { FormScope, type Problem } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { type DraftedFormOptions, useDraftedForm } from '../hooks/use-drafted-form';
import { FormFoot } from './FormFoot';

export type DraftedFormProps<Form> = DraftedFormOptions<Form, void> & {
  /** Words of the button that sends it. */
  submitText: string;
  /** Whether sending it is grave. */
  danger?: (form: Form) => boolean;
  /** Buttons beside it. */
  actions?: (busy: boolean) => ReactNode;
  /** A failure of what the form is drawn from. */
  failure?: Problem | null | undefined;
  children: (form: Form, set: (change: Partial<Form>) => void) => ReactNode;
};

/** A small form with its frame: fields, what is wrong with them, the button that sends it, and the state of its draft. */
export function DraftedForm<Form>(props: DraftedFormProps<Form>) {
  const { submitText, danger, actions, failure, children, ...options } = props;
  const { form, set, problem, busy, draft, submit } = useDraftedForm<Form>(options);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <FormScope problem={problem ?? failure}>
        {children(form, set)}
        <FormFoot busy={busy} draft={draft} submit={{ text: submitText, danger: danger?.(form) ?? false }}>
          {actions?.(busy)}
        </FormFoot>
      </FormScope>
    </form>
  );
}
