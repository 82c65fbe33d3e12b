import { useCommand } from '@chengxiao/client';
import type { CorrectionAction } from '@chengxiao/domain';
import { DateText, Facts, FormField, FormScope, Section, StateTag } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { useDraft } from '../drafts/use-draft';
import { moveCorrection } from './monitoring-commands.graphql';
import { useMonitoringText } from './monitoring.i18n';
import type { Report } from './report';
import { correctionTone } from './tones';

type Correction = NonNullable<Report['correction']>;

/** A required correction, what was done about it, and whether finance accepts it. */
export function CorrectionPanel({ report, correction }: { report: Report; correction: Correction }) {
  const t = useMonitoringText();
  const { state, deadline, requirement, answer, opinion, reportedAt, overdue, allowedActions } = correction;
  const facts = [
    {
      label: t('correction.deadline'),
      value: (
        <>
          <DateText value={deadline} /> {overdue && <span className="cx-error">{t('correction.overdue')}</span>}
        </>
      ),
    },
    { label: t('correction.requirement'), value: requirement },
    ...(answer
      ? [
          {
            label: t('correction.answer'),
            value: (
              <>
                {answer}{' '}
                <span className="cx-hint">
                  <DateText value={reportedAt} time />
                </span>
              </>
            ),
          },
        ]
      : []),
    ...(opinion ? [{ label: t('correction.opinion'), value: opinion }] : []),
  ];
  return (
    <Section
      title={t('correction.title')}
      extra={<StateTag label={t(`correctionState.${state}`)} tone={correctionTone[state]} />}
    >
      <Facts facts={facts} />
      {allowedActions.length > 0 && <CorrectionForm key={state} report={report} actions={allowedActions} />}
    </Section>
  );
}

function CorrectionForm({
  report: { id, version },
  actions,
}: {
  report: Report;
  actions: readonly CorrectionAction[];
}) {
  const t = useMonitoringText();
  const [text, setText] = useState('');
  const { run, busy, problem } = useCommand(moveCorrection);
  const reports = actions.includes('report');
  const draft = useDraft(reports ? 'correctionReport' : 'correctionOpinion', id, text, setText);
  const act = async (action: CorrectionAction): Promise<void> => {
    const { problem: refused } = await run({ id, action, version, text });
    if (!refused) await draft.discard();
  };
  return (
    <FormScope problem={problem}>
      <div className="cx-fields">
        <FormField
          path="text"
          label={t(reports ? 'correction.answer' : 'correction.opinion')}
          hint={t(reports ? 'correction.hint' : 'correction.opinionHint')}
          required
          wide
        >
          <Input.TextArea rows={3} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
        </FormField>
      </div>
      <div className="cx-form-foot">
        {actions.map((action) => (
          <Button
            key={action}
            type={action === 'sendBack' ? 'default' : 'primary'}
            danger={action === 'sendBack'}
            loading={busy}
            onClick={() => void act(action)}
          >
            {t(`correctionAction.${action}`)}
          </Button>
        ))}
        <DraftChip draft={draft} />
      </div>
    </FormScope>
  );
}
