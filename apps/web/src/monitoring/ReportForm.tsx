import { useCommand } from '@chengxiao/client';
import { checkReport, executionRate, type Finding, reportLight, say } from '@chengxiao/domain';
import { EditableTable, FormScope, type GridColumn, Section, useLanguage } from '@chengxiao/ui';
import { useMemo, useState } from 'react';
import { Attachments } from '../attachments/Attachments';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from '../hooks/use-drafted-form';
import { useSaveAndSubmit } from '../hooks/use-save-and-submit';
import { problemFrom } from '../api/problem-from';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { useBecame } from '../became/use-became';
import { Percent } from './figures';
import { LightPanel } from './LightPanel';
import { fillReport, moveReport } from './monitoring-commands.graphql';
import { useMonitoringText } from './monitoring.i18n';
import {
  type Causes,
  cellsOf,
  contentOf,
  frameOf,
  type FundCells,
  type FundRow,
  type ItemRow,
  type Report,
  type ReportCells,
  withTotals,
} from './report';
import { useItemColumns } from './use-item-columns';

/** The total follows its parts: what is missing there is missing in them. */
const byHand = ({ path, key }: Finding): boolean => !(key === 'required' && path.startsWith('funds.0.'));

/** Form F4 to fill in, with the light of what is filled in so far. Mount it once its data is there. */
export function ReportForm({ report, causes }: { report: Report; causes: Causes }) {
  const t = useMonitoringText();
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const pack = rulePackOf(report);
  const frame = useMemo(() => frameOf(report, causes), [report, causes]);
  const save = useSaving(report);
  const {
    form: cells,
    setForm: setCells,
    problem,
    busy,
    draft,
    submit,
  } = useDraftedForm<ReportCells, boolean>({
    kind: 'monitoringReport',
    subject: report.id,
    stored: report,
    initial: () => cellsOf(report),
    check: (typed, andSubmit) => {
      const wrong = andSubmit ? checkReport(contentOf(typed), frame).filter(byHand) : [];
      return problemFrom(wrong, t('form.incomplete', { n: wrong.length }));
    },
    send: async (typed, andSubmit) => (await save(contentOf(typed), andSubmit)).problem,
  });
  const content = useMemo(() => contentOf(cells), [cells]);
  const found = useMemo(() => checkReport(content, frame).filter(byHand), [content, frame]);
  const light = useMemo(() => reportLight(pack, content, frame), [pack, content, frame]);
  // What is still empty is not wrong before somebody tries to hand it in.
  const findings = (tried ? found : found.filter(({ key }) => key !== 'required')).map((each) => ({
    path: each.path,
    message: say(each, language),
  }));
  const hand = (andSubmit: boolean): void => {
    setTried(tried || andSubmit);
    void submit(andSubmit);
  };
  const columns = useItemColumns(pack, frame);
  return (
    <FormScope problem={problem} findings={findings}>
      <FundsGrid
        rows={cells.funds}
        month={frame.cutoffMonth}
        onChange={(funds) => setCells((old) => ({ ...old, funds: withTotals(funds) }))}
      />
      <Section title={t('items.title')}>
        <EditableTable<ItemRow>
          caption={t('items.title')}
          path="items"
          columns={columns}
          rows={cells.items}
          onChange={(items) => setCells((old) => ({ ...old, items }))}
        />
      </Section>
      <LightPanel
        preview
        shown={{
          ...light,
          reasons: light.reasons.map((reason) => ({ ...reason, text: say(reason, language) })),
          toGreen: light.toGreen.map((remedy) => say(remedy, language)),
        }}
      />
      <Attachments subjectType="monitoringReport" subjectId={report.id} />
      <FormFoot
        busy={busy}
        draft={draft}
        submit={report.allowedActions.includes('submit') && { text: t('form.submit'), run: () => hand(true) }}
        save={{ text: t('form.save'), run: () => hand(false) }}
      />
    </FormScope>
  );
}

function useSaving({ id, version, project }: Report) {
  const t = useMonitoringText();
  const became = useBecame();
  const fill = useCommand(fillReport, { refetch: false });
  const move = useCommand(moveReport);
  return useSaveAndSubmit({
    version,
    store: ({ funds, items }: ReturnType<typeof contentOf>, known) =>
      fill.run({ id, version: known, input: { funds: [...funds], items: [...items] } }),
    submit: (saved) => move.run({ id, action: 'submit', version: saved.version, reason: null }),
    words: { saved: t('form.saved'), submitted: became('report.submit', project.name) },
  });
}

function FundsGrid({
  rows,
  month,
  onChange,
}: {
  rows: readonly FundCells[];
  month: number;
  onChange: (rows: FundCells[]) => void;
}) {
  const t = useMonitoringText();
  const columns = useMemo<GridColumn<FundRow>[]>(() => {
    const total = ({ kind }: FundCells) => kind === 'total';
    const rate = (row: FundCells) => {
      const filled = {
        ...row,
        initialBudget: row.initialBudget || null,
        executed: row.executed || null,
        expected: null,
      };
      return <Percent value={executionRate(filled)} />;
    };
    return [
      { key: 'kind', title: t('funds.kind'), kind: 'readonly', render: ({ kind }) => t(`fundKind.${kind}`) },
      { key: 'initialBudget', title: t('funds.initialBudget'), kind: 'money', width: '160px', locked: total },
      {
        key: 'executed',
        title: t('funds.executed', { n: month }),
        kind: 'money',
        width: '160px',
        locked: total,
        required: true,
      },
      { key: 'expected', title: t('funds.expected'), kind: 'money', width: '160px', locked: total, required: true },
      { key: 'rate', title: t('funds.rate'), kind: 'readonly', width: '90px', render: rate },
    ];
  }, [t, month]);
  return (
    <Section title={t('funds.title')} extra={<span className="cx-hint">{t('form.totalHint')}</span>}>
      <EditableTable<FundRow>
        caption={t('funds.title')}
        path="funds"
        columns={columns}
        rows={rows}
        onChange={onChange}
      />
    </Section>
  );
}
