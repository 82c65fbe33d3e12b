import { useCommand } from '@chengxiao/client';
import { useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { remindUnsubmitted } from './home.graphql';
import { useHomeText } from './home.i18n';

/** 催办 of what has not been submitted: of what is late where something is, else of all. */
export function RemindButton({ year, open, late }: { year: number; open: number; late: number }) {
  const t = useHomeText();
  const { success } = useToast();
  const { run, busy, problem } = useCommand(remindUnsubmitted);
  if (open === 0) return null;
  const remind = async (): Promise<void> => {
    const { value } = await run({ year, late: late > 0 });
    if (value) success(value.count > 0 ? t('remind.done', { n: value.count }) : t('remind.already'));
  };
  return (
    <>
      <Button loading={busy} onClick={() => void remind()}>
        {late > 0 ? t('remind.late', { n: late }) : t('remind.open', { n: open })}
      </Button>
      {problem && (
        <span role="alert" className="cx-error">
          {problem.detail}
        </span>
      )}
    </>
  );
}
