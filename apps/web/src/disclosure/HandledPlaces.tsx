import { type Column, DataTable, Section } from '@chengxiao/ui';
import { usePreparationText } from './preparation.i18n';
import { usePlaceName } from './place-name';

export type Handled = { path: string; text: string; reason: string | null; message: string };

/** What was decided of each place that stopped publication: taken out, or why it is shown. */
export function HandledPlaces({ handled }: { handled: readonly Handled[] }) {
  const t = usePreparationText();
  const placeName = usePlaceName();
  const columns: readonly Column<Handled>[] = [
    { key: 'place', title: t('handled.place'), render: ({ path }) => placeName(path) },
    { key: 'text', title: t('handled.text'), render: ({ text }) => text },
    {
      key: 'decision',
      title: t('handled.decision'),
      render: ({ reason }) => t(reason === null ? 'handled.remove' : 'handled.show'),
    },
    { key: 'reason', title: t('handled.reason'), render: ({ reason }) => reason ?? '—' },
  ];
  if (handled.length === 0) return null;
  return (
    <Section title={t('handled.title')} count={handled.length}>
      <DataTable
        caption={t('handled.title')}
        columns={columns}
        rows={handled}
        rowKey={({ path, text }) => `${path} ${text}`}
      />
    </Section>
  );
}
