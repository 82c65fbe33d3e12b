import { useCommand } from '@chengxiao/client';
import type { CorrectionAction } from '@chengxiao/domain';
import { ActionBar, DateText, Facts, FormScope, Section, StateTag, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { useMove } from '../hooks/use-move';
import { moveCorrection } from './monitoring-commands.graphql';
import { useMonitoringText } from './monitoring.i18n';
import type { Report } from './report';
import { correctionTone } from './tones';

type Correction = NonNullable<Report['correction']>;

/** What a decision asks to be put right, what was done about it, and what finance says to that. */
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
      {allowedActions.includes('withdraw') ? (
        <Withdraw report={report} />
      ) : (
        allowedActions.length > 0 && <CorrectionForm key={state} report={report} actions={allowedActions} />
      )}
    </Section>
  );
}

function Withdraw({ report: { id, version } }: { report: Report }) {
  const t = useMonitoringText();
  const { move } = useMove(moveCorrection);
  return (
    <ActionBar
      actions={['withdraw'] as const}
      label={(action) => t(`correctionAction.${action}`)}
      ask={() => t('report.askWithdraw')}
      tone={() => 'default'}
      onAct={(action) => move({ id, action, version, text: '' })}
    />
  );
}

type Typed = { text: string };

/** What was reported before, and taken back or sent back, is what one goes on from. */
function CorrectionForm({ report, actions }: { report: Report; actions: readonly CorrectionAction[] }) {
  const { id, version, correction } = report;
  const t = useMonitoringText();
  const { run } = useCommand(moveCorrection);
  const reports = actions.includes('report');
  const { form, set, ...drafted } = useDraftedForm<Typed, CorrectionAction>({
    kind: reports ? 'correctionReport' : 'correctionOpinion',
    subject: id,
    ask: (_, action) =>
      action === 'verify'
        ? {
            title: t('correctionAction.verify'),
            lines: [t('correction.askVerify')],
            okText: t('correctionAction.verify'),
            final: true,
          }
        : null,
    stored: reports ? report : undefined,
    initial: { text: (reports && correction?.answer) || '' },
    // Older drafts are the text alone.
    revive: (kept) => (typeof kept === 'string' ? { text: kept } : kept),
    send: async ({ text }, action) => (await run({ id, action, version, text })).problem,
  });
  return (
    <FormScope problem={drafted.problem}>
      <div className="cx-fields">
        <TextField
          path="text"
          label={t(reports ? 'correction.answer' : 'correction.opinion')}
          hint={t(reports ? 'correction.hint' : 'correction.opinionHint')}
          required
          wide
          rows={3}
          maxLength={1000}
          value={form.text}
          onChange={(text) => set({ text })}
        />
      </div>
      <FormFoot busy={drafted.busy} draft={drafted.draft}>
        {actions.map((action) => (
          <Button
            key={action}
            type={action === 'sendBack' ? 'default' : 'primary'}
            danger={action === 'sendBack'}
            loading={drafted.busy}
            onClick={() => void drafted.submit(action)}
          >
            {t(`correctionAction.${action}`)}
          </Button>
        ))}
      </FormFoot>
    </FormScope>
  );
}
