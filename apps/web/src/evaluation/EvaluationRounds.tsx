import { useQuery } from '@apollo/client/react';
import { evaluationRoundLifecycle, unreportedStates } from '@chengxiao/domain';
import { type Column, DataTable, DateText, Section, StateTag } from '@chengxiao/ui';
import { useMove } from '../hooks/use-move';
import { roundTone } from '../monitoring/tones';
import { namedAtMost, RoundActions, type Unreported } from '../rounds/RoundActions';
import { useRoundText } from '../rounds/rounds.i18n';
import { useSession } from '../session/session';
import {
  evaluationRounds,
  type EvaluationRound,
  moveEvaluationRound,
  unreportedEvaluations,
} from './evaluation-rounds.graphql';
import { useEvaluationText } from './evaluation.i18n';

/** The self-evaluations of one's own division by year: how far each is filled; finance closes them and opens them again. */
export function EvaluationRounds() {
  const t = useEvaluationText();
  const say = useRoundText();
  const { position } = useSession();
  const filter = { divisionCode: position.divisionCode, below: false };
  const { data } = useQuery(evaluationRounds, { variables: { filter } });
  const rounds = data?.evaluationRounds.nodes.filter(({ progress }) => progress.total > 0) ?? [];
  const columns: readonly Column<EvaluationRound>[] = [
    { key: 'year', title: t('column.year'), kind: 'date', render: ({ year }) => year },
    { key: 'due', title: t('column.due'), kind: 'date', render: ({ dueDate }) => <DateText value={dueDate} /> },
    {
      key: 'filled',
      title: t('round.filled'),
      render: ({ progress: { total, submitted, filed, overdue } }) => (
        <>
          {t('round.filledOf', { done: submitted + filed, total, filed })}
          {overdue > 0 && <span className="cx-error">{t('round.overdue', { n: overdue })}</span>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('column.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={say(`state.${state}`)} tone={roundTone[state]} />,
    },
    { key: 'acts', title: t('round.acts'), render: (round) => <Acts round={round} /> },
  ];
  if (rounds.length === 0) return null;
  return (
    <Section title={t('round.title')}>
      <DataTable caption={t('round.title')} columns={columns} rows={rounds} rowKey={({ id }) => id} />
    </Section>
  );
}

function Acts({ round }: { round: EvaluationRound }) {
  const { id, version, allowedActions } = round;
  const { move } = useMove(moveEvaluationRound);
  return (
    <RoundActions
      actions={allowedActions}
      needs={evaluationRoundLifecycle.actions}
      unreported={useUnreported(round)}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}

function useUnreported({ year, allowedActions, progress: { unreported: count } }: EvaluationRound): Unreported {
  const { position } = useSession();
  const filter = { year, states: [...unreportedStates], divisionCode: position.divisionCode, below: false };
  const { data } = useQuery(unreportedEvaluations, {
    variables: { first: namedAtMost, filter },
    skip: count === 0 || !allowedActions.includes('close'),
  });
  return {
    count,
    names: data?.evaluations.nodes.map(({ projectName, orgName }) => `${projectName}（${orgName}）`) ?? [],
  };
}
