import { DataTable, DateText, Facts } from '@chengxiao/ui';
import { useNoticeText } from './notice.i18n';

const Words = ({ children }: { children: string }) => <p className="cx-prose">{children}</p>;

/** What finance found and asks for. */
export function NoticeView({ problems, requirements }: { problems: string; requirements: string }) {
  const t = useNoticeText();
  return (
    <Facts
      facts={[
        { label: t('field.problems'), value: <Words>{problems}</Words> },
        { label: t('field.requirements'), value: <Words>{requirements}</Words> },
      ]}
    />
  );
}

/** How the unit will put it right. */
export function PlanView(plan: { measures: string; responsible: string; finishDate: string }) {
  const t = useNoticeText();
  return (
    <Facts
      facts={[
        { label: t('field.measures'), value: <Words>{plan.measures}</Words> },
        { label: t('field.responsible'), value: plan.responsible },
        { label: t('field.finishDate'), value: <DateText value={plan.finishDate} /> },
      ]}
    />
  );
}

type Item = { name: string; source: string };

/** What was done, with its proof. */
export function EvidenceView({ result, items }: { result: string; items: readonly Item[] }) {
  const t = useNoticeText();
  return (
    <>
      <Facts facts={[{ label: t('field.result'), value: <Words>{result}</Words> }]} />
      <DataTable
        caption={t('field.items')}
        rows={items}
        rowKey={({ name, source }) => `${name} ${source}`}
        columns={[
          { key: 'name', title: t('field.name'), render: ({ name }) => name },
          { key: 'source', title: t('field.source'), render: ({ source }) => source },
        ]}
      />
    </>
  );
}
