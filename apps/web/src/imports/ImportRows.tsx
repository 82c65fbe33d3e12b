import { usePaged } from '@chengxiao/client';
import { type ImportKind, type ImportOutcome, importOutcomes, type Take } from '@chengxiao/domain';
import { AppLink, Choice, DataTable, EmptyState, Labelled, ProblemNote, Section, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { importRows, type ShownImport, type ShownRow } from './imports.graphql';
import { useImportText } from './imports.i18n';
import { type Choices, RowDetails } from './RowDetails';
import { pages } from './send-file';
import { outcomeTone } from './state-tone';

type Props = { run: ShownImport; choices: Choices; onChoose: (place: string, take: Take) => void };

/** What becomes of each form or row: errors first, as far as there are any. */
export function ImportRows({ run, choices, onChoose }: Props) {
  const t = useImportText();
  const present = importOutcomes.filter((each) => run.counts.some(({ outcome }) => outcome === each));
  const first = present.find((each) => each === 'wrong' || each === 'conflict') ?? '';
  const [shown, setShown] = useState<ImportOutcome | ''>(first);
  // How the file was read, and what of it was not, is said whatever is chosen.
  const remarked = present.includes('remark') && shown !== 'remark';
  const variables = useMemo(() => {
    const outcomes: ImportOutcome[] = shown ? [shown, ...(remarked ? (['remark'] as const) : [])] : [];
    return { runId: run.id, ...(shown ? { outcomes } : {}) };
  }, [run.id, shown, remarked]);
  const { page, problem, more, retry } = usePaged(importRows, 'importRows', variables);
  const options = [
    { value: '' as const, label: t('all') },
    ...present.map((value) => ({ value, label: t(`outcome.${value}`) })),
  ];
  const open = (page?.nodes ?? []).flatMap(({ id, conflicts }) =>
    conflicts.filter(({ index }) => !choices[`${id}/${index}`]),
  );
  return (
    <Section title={t('rows')}>
      <Labelled label={t('filter')}>
        <Choice value={shown} options={options} onChange={setShown} placeholder={false} />
      </Labelled>
      {run.state === 'checked' && open.length > 0 && <p role="status">{t('left', { n: open.length })}</p>}
      {problem && <ProblemNote problem={problem} onRetry={retry} />}
      {page && page.nodes.length === 0 && <EmptyState title={t('none')} />}
      {page && page.nodes.length > 0 && (
        <DataTable<ShownRow>
          caption={t('rows')}
          rows={page.nodes}
          rowKey={({ id }) => id}
          columns={[
            { key: 'number', title: t('number'), render: ({ number }) => number, width: '64px' },
            { key: 'item', title: t('item'), render: (row) => <Item kind={run.kind} row={row} /> },
            {
              key: 'result',
              title: t('result'),
              width: '110px',
              render: ({ outcome }) => <StateTag label={t(`outcome.${outcome}`)} tone={outcomeTone[outcome]} />,
            },
            {
              key: 'details',
              title: t('details'),
              width: '56%',
              render: (row) => (
                <RowDetails
                  row={row}
                  choosing={run.allowedActions.includes('apply')}
                  choices={choices}
                  onChoose={onChoose}
                />
              ),
            },
          ]}
        />
      )}
      {page?.pageInfo.hasNextPage && <Button onClick={more}>…</Button>}
    </Section>
  );
}

/** The form or row by its name; what it is about can be opened as long as it is there, and has a page of its own. */
const Item = ({ kind, row: { title, subjectId, outcome } }: { kind: ImportKind; row: ShownRow }) =>
  subjectId && outcome !== 'revoked' && kind !== 'budgetClasses' ? (
    <AppLink href={`${pages[kind]}/${subjectId}`}>{title}</AppLink>
  ) : (
    title
  );
