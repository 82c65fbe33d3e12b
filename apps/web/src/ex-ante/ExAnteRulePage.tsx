import { plainSigns } from '@chengxiao/domain';
import { useQuery } from '@apollo/client/react';
import { type ExAnteRulesQuery, problemOf } from '@chengxiao/client';
import {
  type Column,
  DataTable,
  EmptyState,
  FormField,
  FormPage,
  FormScope,
  MoneyInput,
  ProblemNote,
  Section,
  TextField,
} from '@chengxiao/ui';
import { Input } from 'antd';
import { useState } from 'react';
import { useLibraryText } from '../library/library.i18n';
import { useDivisions } from '../library/use-divisions';
import { useSession } from '../session/session';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { exAnteRules, setExAnteRule } from './ex-ante.graphql';
import { useExAnteText } from './ex-ante.i18n';

type Rule = ExAnteRulesQuery['exAnteRules'][number];

/** From which amount on new projects are assessed, here and above; finance sets its own. */
export function ExAnteRulePage() {
  const t = useExAnteText();
  const library = useLibraryText();
  const { position } = useSession();
  const { nameOf } = useDivisions();
  const { data, error, refetch } = useQuery(exAnteRules);
  const rules = data?.exAnteRules ?? [];
  const columns: readonly Column<Rule>[] = [
    { key: 'place', title: t('place'), render: ({ divisionCode }) => nameOf(divisionCode) },
    { key: 'year', title: t('fromYear'), render: ({ fromYear }) => fromYear },
    { key: 'threshold', title: t('thresholdShown'), kind: 'money', amount: (rule) => rule.threshold },
    { key: 'cites', title: t('cites'), render: ({ cites }) => cites },
  ];
  return (
    <FormPage title={t('rules')} lead={t('rulesLead')} back={{ href: '/projects', label: library('back') }}>
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      <div className="cx-card">
        {rules.length > 0 ? (
          <DataTable caption={t('rules')} columns={columns} rows={rules} rowKey={({ id }) => id} />
        ) : (
          data && <EmptyState title={t('rulesEmpty')} text={t('rulesEmptyText')} />
        )}
      </div>
      {data && position.role === 'finance' && (
        <RuleForm own={rules.filter(({ divisionCode }) => divisionCode === position.divisionCode)} />
      )}
    </FormPage>
  );
}

function RuleForm({ own }: { own: readonly Rule[] }) {
  const t = useExAnteText();
  const [year, setYear] = useState(String(new Date().getFullYear() + 1));
  const [threshold, setThreshold] = useState('');
  const [cites, setCites] = useState('');
  const { move, busy, problem } = useMove(setExAnteRule, t('setDone'));
  const known = own.find(({ fromYear }) => String(fromYear) === year);
  const save = () => move({ fromYear: Number(year) || 0, threshold, cites, version: known?.version ?? null });
  return (
    <Section title={t('own')}>
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="fromYear" label={t('fromYear')} required>
            <Input
              inputMode="numeric"
              maxLength={4}
              value={year}
              onChange={(event) => setYear(plainSigns(event.target.value))}
            />
          </FormField>
          <FormField path="threshold" label={t('threshold')} required>
            <MoneyInput value={threshold} onChange={setThreshold} />
          </FormField>
          <TextField path="cites" label={t('cites')} required wide maxLength={300} value={cites} onChange={setCites} />
        </div>
        <FormFoot busy={busy} save={{ text: t('set'), run: () => void save() }} />
      </FormScope>
    </Section>
  );
}
