import { useCommand } from '@chengxiao/client';
import { checkReport, executionRate, type Finding, reportLight, say } from '@chengxiao/domain';
import { EditableTable, FormScope, type GridColumn, type Problem, Section, useLanguage, useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { invalidProblem, toProblemFields } from '../api/problem-from';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { useDraft } from '../drafts/use-draft';
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
  const [cells, setCells] = useState<ReportCells>(() => cellsOf(report));
  const [tried, setTried] = useState(false);
  const pack = rulePackOf(report);
  const frame = useMemo(() => frameOf(report, causes), [report, causes]);
  const content = useMemo(() => contentOf(cells), [cells]);
  const found = useMemo(() => checkReport(content, frame).filter(byHand), [content, frame]);
  const light = useMemo(() => reportLight(pack, content, frame), [pack, content, frame]);
  const draft = useDraft('monitoringReport', report.id, cells, setCells);
  const { save, submit, busy, problem, refuse } = useSave(report);
  // An empty field is an error only once the report is submitted.
  const findings = (tried ? found : found.filter(({ key }) => key !== 'required')).map((each) => ({
    path: each.path,
    message: say(each, language),
  }));
  const hand = async (andSubmit: boolean): Promise<void> => {
    setTried(tried || andSubmit);
    if (andSubmit && found.length > 0)
      return refuse(invalidProblem(toProblemFields(found.slice(0, 1)), t('form.incomplete', { n: found.length })));
    const done = await (andSubmit ? submit(content) : save(content));
    return done ? draft.discard() : undefined;
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
      <div className="cx-form-foot">
        {report.allowedActions.includes('submit') && (
          <Button type="primary" loading={busy} onClick={() => void hand(true)}>
            {t('form.submit')}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void hand(false)}>
          {t('form.save')}
        </Button>
        <DraftChip draft={draft} />
      </div>
    </FormScope>
  );
}

/** Saves what is filled in, and submits it in a second step with the version that the first one made. */
function useSave({ id, version }: Report) {
  const t = useMonitoringText();
  const { success } = useToast();
  const fill = useCommand(fillReport, { refetch: false });
  const move = useCommand(moveReport);
  const [problem, setProblem] = useState<Problem | null>(null);
  const store = async (input: ReturnType<typeof contentOf>): Promise<number | null> => {
    const wire = { funds: [...input.funds], items: [...input.items] };
    const { value, problem: refused } = await fill.run({ id, version, input: wire });
    setProblem(refused);
    return value?.version ?? null;
  };
  const save = async (input: ReturnType<typeof contentOf>): Promise<boolean> => {
    const saved = (await store(input)) !== null;
    if (saved) success(t('form.saved'));
    return saved;
  };
  const submit = async (input: ReturnType<typeof contentOf>): Promise<boolean> => {
    const saved = await store(input);
    if (saved === null) return false;
    const { problem: refused } = await move.run({ id, action: 'submit', version: saved, reason: null });
    setProblem(refused);
    if (!refused) success(t('form.submitted'));
    return refused === null;
  };
  return { save, submit, busy: fill.busy || move.busy, problem, refuse: setProblem };
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
