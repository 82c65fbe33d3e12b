import type { ExAntePartsFragment } from '@chengxiao/client';
import {
  dimensionPoints,
  exAnteDimensions,
  type ExAnteForm,
  exAnteItems,
  exAnteMaterials,
  exAnteSections,
  neededMaterials,
} from '@chengxiao/domain';
import { type Column, DataTable, Section } from '@chengxiao/ui';
import { useItemText } from './ex-ante-items.i18n';
import { useExAnteText } from './ex-ante.i18n';
import './ex-ante.css';

type Shown = { assessment: ExAntePartsFragment };

/** The assessment to read and to print: papers, experts, ratings, report. */
export function ExAnteSheet({ assessment }: Shown) {
  const t = useExAnteText();
  return (
    <>
      <Section title={t('materials')}>
        <ul className="ex-ante-materials">
          {exAnteMaterials.map((material) => (
            <li key={material}>
              {t(`kinds.${material}`)}
              {neededMaterials.includes(material) && ` (${t('needed')})`}
              {': '}
              <strong>{t(assessment.materials.includes(material) ? 'there' : 'lacking')}</strong>
            </li>
          ))}
        </ul>
      </Section>
      <Experts assessment={assessment} />
      <Ratings assessment={assessment} />
      <Section title={t('report')}>
        {exAnteSections.map((section) => (
          <div key={section}>
            <h3>{t(`section.${section}`)}</h3>
            <p className="ex-ante-text">{assessment.report[section] || t('blank')}</p>
          </div>
        ))}
      </Section>
    </>
  );
}

function Experts({ assessment: { experts } }: Shown) {
  const t = useExAnteText();
  const columns: readonly Column<(typeof experts)[number]>[] = [
    { key: 'name', title: t('expert.name'), render: ({ name }) => name },
    { key: 'organisation', title: t('expert.organisation'), render: ({ organisation }) => organisation },
    { key: 'title', title: t('expert.title'), render: ({ title }) => title },
    { key: 'field', title: t('expert.field'), render: ({ field }) => field },
    {
      key: 'noConflict',
      title: t('expert.noConflict'),
      render: ({ noConflict }) => t(noConflict ? 'expert.yes' : 'expert.no'),
    },
  ];
  return (
    <Section title={t('experts')}>
      {experts.length === 0 ? (
        <p className="cx-hint">{t('noExperts')}</p>
      ) : (
        <DataTable
          caption={t('experts')}
          columns={columns}
          rows={experts}
          rowKey={({ name, organisation }) => `${name} ${organisation}`}
        />
      )}
    </Section>
  );
}

function Ratings({ assessment: { ratings, total, ...assessment } }: Shown) {
  const t = useExAnteText();
  const i = useItemText();
  const form = assessment.form as ExAnteForm;
  const rows = exAnteItems.map((item) => ({ item, rating: ratings.find((rating) => rating.item === item) }));
  const dimensionOf = (item: string) => exAnteDimensions.find((dimension) => item.startsWith(dimension));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'item', title: t('item'), render: ({ item }) => i(`item.${item}`) },
    {
      key: 'dimension',
      title: t('dimension'),
      render: ({ item }) => {
        const dimension = dimensionOf(item);
        return dimension ? i(`dimension.${dimension}`) : '';
      },
    },
    {
      key: 'mark',
      title: t('mark'),
      render: ({ rating }) => (rating ? i(`mark.${rating.mark}`) : t('unrated')),
    },
    { key: 'remark', title: t('remark'), render: ({ rating }) => rating?.remark ?? '' },
  ];
  return (
    <Section title={t('ratings')}>
      <DataTable caption={t('ratings')} columns={columns} rows={rows} rowKey={({ item }) => item} />
      <dl className="ex-ante-points">
        {exAnteDimensions.map((dimension) => (
          <div key={dimension}>
            <dt>{i(`dimension.${dimension}`)}</dt>
            <dd>
              {dimensionPoints(form, ratings, dimension)} / {form.maxima[dimension]}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('sum')}</dt>
          <dd>
            <strong>{total} / 100</strong>
          </dd>
        </div>
      </dl>
    </Section>
  );
}
