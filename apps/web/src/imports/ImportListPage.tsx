import { type ImportsQuery, usePaged } from '@chengxiao/client';
import { type Column, currentLanguage, DateText, ListPage, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { yearOf } from '../controls/budget-years';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useSession } from '../session/session';
import { useYearFilter } from '../shell/year/use-budget-year';
import { imports } from './imports.graphql';
import { useImportText } from './imports.i18n';
import { useUploadText } from './upload.i18n';
import { stateTone } from './state-tone';
import { UploadBox } from './UploadBox';
import './imports.css';

type Row = ImportsQuery['imports']['nodes'][number];

/** What was imported, and where a workbook comes in. */
export function ImportListPage() {
  const t = useImportText();
  const box = useUploadText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['year'], 'all');
  const years = useYearFilter(t('column.year'), filter.year, 'all');
  const year = yearOf(filter.year) ?? null;
  const paged = usePaged(
    imports,
    'imports',
    useMemo(() => ({ year }), [year]),
  );
  const declares = position.role === 'department' || position.role === 'unit';
  const mine = declares || position.role === 'finance';
  return (
    <ListPage
      name="imports"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={(row) => row.id}
      href={(row) => `/imports/${row.id}`}
      columns={useColumns()}
      filters={[years]}
      values={filter}
      onFilter={setFilter}
      empty={{ title: t('empty.title'), text: t(mine ? 'empty.text' : 'empty.others') }}
    >
      {declares && (
        <UploadBox kind="targets">
          <Button href={`/api/targets/forms.xlsx?states=draft,returned&language=${currentLanguage()}`}>
            {box('upload.forms')}
          </Button>
        </UploadBox>
      )}
      {position.role === 'finance' && (
        <UploadBox kind="projects">
          <Button href="/api/projects/imports/template.xlsx">{box('upload.template')}</Button>
        </UploadBox>
      )}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useImportText();
  return [
    { key: 'file', title: t('column.file'), render: ({ fileName }) => fileName },
    { key: 'kind', title: t('column.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'year',
      title: t('column.year'),
      kind: 'date',
      wideOnly: true,
      render: ({ years }) => (years.length > 0 ? years.join(t('and')) : <span className="cx-none">—</span>),
    },
    {
      key: 'state',
      title: t('column.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'rows',
      title: t('column.rows'),
      kind: 'figure',
      render: ({ ready, total }) => t('count', { ready, total }),
    },
    { key: 'by', title: t('column.by'), render: ({ askedByName, askedByOrg }) => `${askedByName} ${askedByOrg}` },
    { key: 'at', title: t('column.at'), kind: 'date', render: ({ createdAt }) => <DateText value={createdAt} time /> },
  ];
}
