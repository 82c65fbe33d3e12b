import { type OverallForm, tasksTotal } from '@chengxiao/domain';
import { type Column, DataTable, Money, Section } from '@chengxiao/ui';
import { useOverallText } from './overall.i18n';

type Task = OverallForm['tasks'][number];
type Indicator = OverallForm['indicators'][number];

/** Form F2 for reading: tasks with their total, goals, indicators. */
export function OverallSheet({ form: { tasks, goals, indicators } }: { form: OverallForm }) {
  const t = useOverallText();
  const money = (key: 'total' | 'fiscal' | 'other'): Column<Task> => ({
    key,
    title: `${t(`task.${key}`)}（${t('task.unit')}）`,
    align: 'end',
    render: (task) => <Money value={task[key]} unit={false} />,
  });
  const taskColumns: readonly Column<Task>[] = [
    { key: 'name', title: t('task.name'), render: ({ name }) => name || t('task.unnamed') },
    { key: 'content', title: t('task.content'), render: ({ content }) => content },
    money('total'),
    money('fiscal'),
    money('other'),
  ];
  const indicatorColumns: readonly Column<Indicator>[] = [
    { key: 'level1', title: t('indicator.level1'), render: ({ level1 }) => level1 },
    { key: 'level2', title: t('indicator.level2'), render: ({ level2 }) => level2 },
    { key: 'name', title: t('indicator.name'), render: ({ name }) => name },
    { key: 'value', title: t('indicator.value'), align: 'end', render: ({ value }) => value || '—' },
  ];
  return (
    <>
      <Section title={t('section.tasks')}>
        <DataTable
          caption={t('section.tasks')}
          columns={taskColumns}
          rows={tasks}
          rowKey={({ name, total }) => `${name} ${total}`}
          footer={<Totals tasks={tasks} />}
        />
      </Section>
      <Section title={t('section.goals')}>
        {goals.length === 0 && <p className="cx-hint">{t('goal.empty')}</p>}
        {goals.map((text, index) => (
          <p key={index} className="overall-goal">
            {t('goal.numbered', { n: index + 1, text })}
          </p>
        ))}
      </Section>
      <Section title={t('section.indicators')}>
        <DataTable
          caption={t('section.indicators')}
          columns={indicatorColumns}
          rows={indicators}
          rowKey={({ name }) => name}
        />
      </Section>
    </>
  );
}

function Totals({ tasks }: { tasks: readonly Task[] }) {
  const t = useOverallText();
  const totals = tasksTotal(tasks);
  return (
    <tr role="row">
      <td role="cell" colSpan={2}>
        {t('task.sum')}
      </td>
      {(['total', 'fiscal', 'other'] as const).map((key) => (
        <td key={key} role="cell" className="cx-end">
          <span className="overall-label">{t(`task.${key}`)} </span>
          <Money value={totals[key]} unit={false} />
        </td>
      ))}
    </tr>
  );
}
