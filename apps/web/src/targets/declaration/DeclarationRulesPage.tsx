import { useQuery } from '@apollo/client/react';
import { type DeclarationRulesQuery, problemOf } from '@chengxiao/client';
import { D, declarationRuleInForce } from '@chengxiao/domain';
import {
  Choice,
  type Column,
  DataTable,
  DateText,
  EmptyState,
  FormField,
  FormScope,
  ListSkeleton,
  Money,
  MoneyInput,
  PageTitle,
  ProblemNote,
  Section,
} from '@chengxiao/ui';
import { useState } from 'react';
import { FormFoot } from '../../forms/FormFoot';
import { useSession } from '../../session/session';
import { PageTabs } from '../../shell/PageTabs';
import { useMove } from '../../hooks/use-move';
import { thisYear } from '../../controls/budget-years';
import { declarationRules, setDeclarationRule } from './declaration-rules.graphql';
import { useRuleText } from './declaration-rules.i18n';

type Row = DeclarationRulesQuery['declarationRules'][number];

/** Which projects use the short form here, and who says so; finance says it for its division. */
export function DeclarationRulesPage() {
  const t = useRuleText();
  const { position } = useSession();
  const { data, error, refetch } = useQuery(declarationRules, { variables: { divisionCode: position.divisionCode } });
  const rules = data?.declarationRules;
  return (
    <section className="cx-page">
      <header className="cx-head">
        <div>
          <PageTitle title={t('title')} />
          <p className="cx-lead">{t('lead')}</p>
        </div>
      </header>
      <PageTabs page="declarationRules" />
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      <div className="cx-card">
        {!rules && !error && <ListSkeleton rows={2} />}
        {rules && <InForce rules={rules} />}
        {rules?.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
        {rules && rules.length > 0 && <Rules rules={rules} />}
      </div>
      {rules && position.role === 'finance' && (
        <SetRule key={rules.map(({ version }) => version).join()} rules={rules} />
      )}
    </section>
  );
}

function InForce({ rules }: { rules: readonly Row[] }) {
  const t = useRuleText();
  const { position } = useSession();
  const year = thisYear();
  const rule = declarationRuleInForce(rules, year, [...new Set(rules.map(({ divisionCode }) => divisionCode))]);
  const place = { division: position.divisionName, year };
  if (!rule || new D(rule.shortFormUpTo).isZero()) return <p>{t('inForceNone', place)}</p>;
  return (
    <p>
      {t('inForce', place)} <Money value={rule.shortFormUpTo} /> {t('inForceEnd')}
    </p>
  );
}

function Rules({ rules }: { rules: readonly Row[] }) {
  const t = useRuleText();
  const columns: readonly Column<Row>[] = [
    { key: 'division', title: t('division'), render: ({ divisionName }) => divisionName },
    { key: 'year', title: t('year'), render: ({ fromYear }) => fromYear },
    {
      key: 'limit',
      title: t('limit'),
      kind: 'figure',
      render: ({ shortFormUpTo }) => (new D(shortFormUpTo).isZero() ? t('none') : <Money value={shortFormUpTo} />),
    },
    { key: 'by', title: t('by'), render: ({ setBy }) => setBy ?? t('builtIn') },
    {
      key: 'updated',
      title: t('updated'),
      kind: 'date',
      wideOnly: true,
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rules} rowKey={({ id }) => id} />;
}

function SetRule({ rules }: { rules: readonly Row[] }) {
  const t = useRuleText();
  const { position } = useSession();
  const [year, setYear] = useState(String(thisYear() + 1));
  const ownOf = (of: string) =>
    rules.find(({ divisionCode, fromYear }) => divisionCode === position.divisionCode && String(fromYear) === of);
  const [limit, setLimit] = useState(ownOf(year)?.shortFormUpTo ?? '');
  const { move, busy, problem } = useMove(setDeclarationRule, t('saved'));
  const years = [thisYear(), thisYear() + 1].map((value) => ({ value: String(value), label: String(value) }));
  const choose = (next: string): void => {
    setYear(next);
    setLimit(ownOf(next)?.shortFormUpTo ?? limit);
  };
  const save = () => move({ fromYear: Number(year), shortFormUpTo: limit, version: ownOf(year)?.version ?? null });
  return (
    <Section title={t('setTitle')}>
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="fromYear" label={t('year')} required>
            <Choice value={year} placeholder={false} options={years} onChange={choose} />
          </FormField>
          <FormField path="shortFormUpTo" label={t('limit')} required hint={t('setHint')}>
            <MoneyInput value={limit} onChange={setLimit} />
          </FormField>
        </div>
        <FormFoot busy={busy} save={{ text: t('save'), run: () => void save() }} />
      </FormScope>
    </Section>
  );
}
