import { mostAtOnce } from '@chengxiao/domain';
import type { Problem } from '@chengxiao/ui';
import { Confirmation, FormScope, ListSkeleton, ProblemNote, useToast } from '@chengxiao/ui';
import { type ReactNode, useState } from 'react';
import { ForecastList } from './ForecastList';
import { useManyText } from './many.i18n';
import { type Refusal, RefusalList } from './RefusalList';

type NamedObject = { readonly id: string; readonly name: string };
/** What became of each thing; nothing where the act did not begin. */
export type ManyAnswer = { readonly value: { readonly rows: Outcomes } | null };
type Outcomes = readonly { readonly id: string; readonly reason?: string | null | undefined }[];
/** What the act would do now; nothing while that is asked. */
export type Forecast = { readonly rows: Outcomes | undefined; readonly problem: Problem | null };
type ManyDialogProps = {
  title: string;
  okText: string;
  /** Said when all of them are done. */
  doneText: string;
  /** Takes something away. */
  danger?: boolean;
  objects: readonly NamedObject[];
  /** As many as the act takes on. */
  most?: number;
  busy: boolean;
  /** Why the whole act was refused; its fields mark those of the children. */
  problem: Problem | null;
  /** What would become of each, told before; what would be refused is left out of the act. */
  forecast?: Forecast;
  /** `ids` are those of the objects that the forecast does not refuse. */
  act: (ids: readonly string[]) => Promise<ManyAnswer>;
  onClose: () => void;
  /** Leaves without doing it, where what was chosen and written stays. */
  onCancel?: () => void;
  /** What is about to happen: number, money, fields. */
  children: ReactNode;
};

/** Asks before one act is done to many things, and says afterwards what was refused and why. */
export function ManyDialog({
  title,
  okText,
  doneText,
  danger = false,
  objects,
  most = mostAtOnce,
  busy,
  problem,
  forecast,
  act,
  onClose,
  onCancel = onClose,
  children,
}: ManyDialogProps) {
  const t = useManyText();
  const { success } = useToast();
  const [answer, setAnswer] = useState<{ readonly done: number; readonly refused: readonly Refusal[] } | null>(null);
  const names = new Map(objects.map(({ id, name }) => [id, name]));
  const refusalsOf = (rows: Outcomes): Refusal[] =>
    rows.flatMap(({ id, reason }) => (reason ? [{ name: names.get(id) ?? id, reason }] : []));
  const foreseen = new Map(forecast?.rows?.map(({ id, reason }) => [id, reason]));
  const able = objects.filter(({ id }) => !foreseen.get(id));
  const many = objects.length > most;
  const waits = forecast !== undefined && !forecast.rows && !forecast.problem && !many;
  const start = async (): Promise<void> => {
    const { value } = await act(able.map(({ id }) => id));
    if (!value) return;
    const refusals = refusalsOf(value.rows);
    if (refusals.length > 0) return setAnswer({ done: able.length - refusals.length, refused: refusals });
    success(doneText);
    onClose();
  };
  return (
    <Confirmation
      title={title}
      okText={answer ? t('close') : okText}
      cancelText={t('back')}
      hideCancel={answer !== null}
      disabled={many || (!answer && (waits || able.length === 0))}
      danger={danger && !answer}
      busy={busy}
      lines={[]}
      onOk={answer ? onClose : start}
      onCancel={answer ? onClose : onCancel}
    >
      {answer ? (
        <RefusalList {...answer} />
      ) : (
        <FormScope problem={problem}>
          {children}
          {waits && <ListSkeleton rows={2} />}
          {forecast && <ProblemNote problem={forecast.problem} />}
          {forecast?.rows && !many && (
            <ForecastList done={able.map(({ name }) => name)} refused={refusalsOf(forecast.rows)} />
          )}
          {many && <p role="alert">{t('most', { max: most })}</p>}
        </FormScope>
      )}
    </Confirmation>
  );
}
