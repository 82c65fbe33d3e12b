import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { checkRoute, problems, type ReviewSubject, routeInForce, say } from '@chengxiao/domain';
import {
  Choice,
  currentLanguage,
  DetailPage,
  EditableTable,
  EmptyState,
  FormField,
  FormScope,
  type GridColumn,
  MoneyInput,
  type Problem,
  Section,
} from '@chengxiao/ui';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { FormFoot } from '../forms/FormFoot';
import { useSession } from '../session/session';
import { useMove } from '../hooks/use-move';
import { thisYear } from '../controls/budget-years';
import { useUrlFilter } from '../hooks/use-url-filter';
import {
  cellOf,
  firstRows,
  freeKey,
  rowOf,
  type ShownRoute,
  stepOfRow,
  type StepRow,
  subjectOf,
  whos,
} from './route-form';
import { reviewRoutes, setReviewRoute } from './routes.graphql';
import { useRouteText } from './routes.i18n';

/** Finance sets the route of its division, beginning from the one that holds there. */
export function RouteEditPage() {
  const t = useRouteText();
  const { position } = useSession();
  const [filter] = useUrlFilter(['from', 'subject']);
  const subject = subjectOf(filter.subject);
  const { data, error, refetch } = useQuery(reviewRoutes, { variables: { subject } });
  const known = data?.reviewRoutes;
  const next = thisYear() + 1;
  const own = known?.routes.find(
    ({ divisionCode, fromYear }) => divisionCode === position.divisionCode && fromYear === Number(filter.from),
  );
  const pattern = own ?? (known && routeInForce(known.routes, next, known.ancestry)) ?? undefined;
  return (
    <DetailPage
      title={`${t('edit', { place: position.divisionName })} · ${t(`subjects.${subject}`)}`}
      back={{ href: `/review-routes?subject=${subject}`, label: t('back') }}
      loading={!known && !error}
      problem={problemOf(error)}
      onRetry={() => void refetch()}
    >
      {known && !known.editable && <EmptyState title={t('refused')} text={t('refusedText')} />}
      {known?.editable && <RouteForm subject={subject} own={own} pattern={pattern} year={next} />}
    </DetailPage>
  );
}

type RouteFormProps = {
  subject: ReviewSubject;
  own: ShownRoute | undefined;
  pattern: ShownRoute | undefined;
  year: number;
};

function RouteForm({ subject, own, pattern, year }: RouteFormProps) {
  const t = useRouteText();
  const navigate = useNavigate();
  const [fromYear, setFromYear] = useState(String(own?.fromYear ?? year));
  const [keyAmount, setKeyAmount] = useState(pattern?.keyAmount ?? '');
  const [samePerson, setSamePerson] = useState(pattern?.samePerson ?? false);
  const [rows, setRows] = useState<StepRow[]>(
    () => pattern?.steps.map(rowOf) ?? (subject === 'target' ? [] : [...firstRows]),
  );
  const [problem, setProblem] = useState<Problem | null>(null);
  const { move, busy } = useMove(setReviewRoute, t('saved'));
  const save = async (): Promise<void> => {
    const steps = rows.map(stepOfRow);
    const draft = { steps, keyAmount: keyAmount || null, samePerson };
    const found = checkRoute(draft, Number(fromYear), subject);
    const refused = found.length > 0 ? problemWith(found) : await move({ ...draft, ...asked() });
    setProblem(
      refused && { ...refused, fields: (refused.fields ?? []).map((each) => ({ ...each, path: cellOf(each.path) })) },
    );
    if (!refused) void navigate(`/review-routes?subject=${subject}`);
  };
  const asked = () => ({ subject, fromYear: Number(fromYear), ...(own && { version: own.version }) });
  return (
    <Section title={t('steps')}>
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="fromYear" label={t('year')} required hint={t('yearHint')}>
            <Input
              inputMode="numeric"
              maxLength={4}
              disabled={own !== undefined}
              value={fromYear}
              onChange={(event) => setFromYear(event.target.value)}
            />
          </FormField>
          {subject === 'target' && (
            <FormField path="keyAmount" label={t('keyAmount')} hint={t('keyHint')}>
              <MoneyInput value={keyAmount} onChange={setKeyAmount} />
            </FormField>
          )}
          <FormField path="samePerson" label={t('same')} required>
            <Choice
              value={samePerson ? 'yes' : 'no'}
              placeholder={false}
              options={(['no', 'yes'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(value) => setSamePerson(value === 'yes')}
            />
          </FormField>
        </div>
        <StepGrid rows={rows} onChange={setRows} />
        <FormFoot
          busy={busy}
          save={{ text: t('save'), run: () => void save() }}
          cancel={{ href: `/review-routes?subject=${subject}`, label: t('cancel') }}
        />
      </FormScope>
    </Section>
  );
}

/** The Problem that the API would answer, from the rules run in the browser. */
function problemWith(found: ReturnType<typeof checkRoute>): Problem {
  const language = currentLanguage();
  const { status, title } = problems.INVALID;
  const fields = found.map((each) => ({ path: each.path, message: say(each, language) }));
  return { code: 'INVALID', status, title: title[language], detail: fields[0]?.message ?? '', fields };
}

function StepGrid({ rows, onChange }: { rows: StepRow[]; onChange: (rows: StepRow[]) => void }) {
  const t = useRouteText();
  const columns = useMemo<readonly GridColumn<StepRow>[]>(
    () => [
      { key: 'zh', title: t('column.zh'), kind: 'text', required: true, max: 30 },
      { key: 'en', title: t('column.en'), kind: 'text', required: true, max: 60 },
      {
        key: 'who',
        title: t('column.who'),
        kind: 'select',
        required: true,
        options: whos.map((value) => ({ value, label: t(`who.${value}`) })),
      },
      { key: 'days', title: t('column.days'), kind: 'decimal', required: true, width: '120px' },
    ],
    [t],
  );
  return (
    <EditableTable<StepRow>
      caption={t('steps')}
      path="steps"
      columns={columns}
      rows={rows}
      onChange={onChange}
      newRow={() => ({ key: freeKey(rows), who: 'finance', days: '5', zh: '', en: '' })}
      maxRows={8}
    />
  );
}
