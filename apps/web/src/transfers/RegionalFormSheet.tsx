import type { RegionalForm } from '@chengxiao/domain';
import { type Column, DataTable, Facts, Money } from '@chengxiao/ui';
import { useTransferText } from './transfers.i18n';

type Row = RegionalForm['indicators'][number];

/** Form F8 区域绩效目标表 for reading. */
export function RegionalFormSheet({ form }: { form: RegionalForm }) {
  const t = useTransferText();
  const { term, year } = form.funds;
  const money = (label: string, value: string | null | undefined) =>
    value === null || value === undefined ? [] : [{ label, value: <Money value={value} unit={false} /> }];
  const part = (of: string, name: string) => `${of} · ${name}`;
  const columns: readonly Column<Row>[] = [
    { key: 'level1', title: t('indicator.level1'), render: ({ level1 }) => level1 },
    { key: 'level2', title: t('indicator.level2'), render: ({ level2 }) => level2 },
    {
      key: 'name',
      title: t('indicator.name'),
      render: ({ name, core }) => (
        <>
          {name} <span className="transfer-core">{core}</span>
        </>
      ),
    },
    { key: 'value', title: t('indicator.value'), align: 'end', render: ({ value }) => value || '—' },
  ];
  return (
    <>
      <Facts
        facts={[
          { label: t('form.name'), value: form.name },
          { label: t('form.division'), value: form.divisionName },
          { label: t('form.document'), value: form.documentNo || '—' },
          { label: t('fact.central'), value: form.centralDepartment },
          { label: t('fact.finance'), value: form.provincialFinance },
          { label: t('fact.department'), value: form.provincialDepartment },
        ]}
      />
      <h3 className="transfer-part">{t('form.funds')}</h3>
      <Facts
        facts={[
          ...money(t('form.term'), term?.total),
          ...money(part(t('form.term'), t('form.central')), term?.central),
          ...money(part(t('form.term'), t('form.local')), term?.local),
          ...money(t('form.year'), year.total),
          ...money(part(t('form.year'), t('form.central')), year.central),
          ...money(part(t('form.year'), t('form.local')), year.local),
        ]}
      />
      <h3 className="transfer-part">{t('form.goal')}</h3>
      <p className="transfer-goal">{form.goal || '—'}</p>
      <DataTable caption={t('section.form')} columns={columns} rows={form.indicators} rowKey={({ name }) => name} />
    </>
  );
}
