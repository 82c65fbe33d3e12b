import { type Paged, type ProjectsQuery, useCommand } from '@chengxiao/client';
import { libraryStates, rounded, sum } from '@chengxiao/domain';
import { Choice, Money, type Selection, useSelection, Labelled, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ManyDialog } from '../bulk/ManyDialog';
import { budgetYears } from '../controls/budget-years';
import { useSession } from '../session/session';
import { declareTargets, moveProjects, proposeBudgetLines } from './project-actions.graphql';
import { type ProjectAct, projectActs, useActForecast } from './use-act-forecast';
import { useProjectActionText } from './project-actions.i18n';

export type ListedProject = ProjectsQuery['projects']['nodes'][number];
/** Projects of a list chosen for one act; those one may do nothing with cannot be chosen. */
export function useProjectSelection(paged: Paged<ProjectsQuery['projects']>): Selection<ListedProject> {
  const isOffered = useIsOffered();
  return useSelection({
    paged,
    may: (row) => projectActs.some((act) => isOffered(act, row)),
    keyOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    amountOf: ({ totalAmount }) => totalAmount,
  });
}

/** The API judges each project again; this only decides what is offered. */
function useIsOffered(): (act: ProjectAct, project: ListedProject) => boolean {
  const { position } = useSession();
  return (act, { level, state, divisionCode, allowedActions }) => {
    if (act === 'submit' || act === 'forward' || act === 'admit') return allowedActions.includes(act);
    const ready = level === 'second' && (libraryStates as readonly string[]).includes(state);
    const mine = divisionCode === position.divisionCode;
    return (
      ready && mine && (act === 'propose' ? [position.role].includes('finance') : declarers.includes(position.role))
    );
  };
}
const declarers: readonly string[] = ['department', 'unit'];

/** The actions on the selected projects; each asks in a dialog first. */
export function ProjectActions({ selection }: { selection: Selection<ListedProject> }) {
  const t = useProjectActionText();
  const isOffered = useIsOffered();
  const [acting, setActing] = useState<{ act: ProjectAct; projects: readonly ListedProject[] } | null>(null);
  const [opinion, setOpinion] = useState('');
  const close = (): void => {
    setActing(null);
    setOpinion('');
    selection.clear();
  };
  return (
    <>
      {projectActs.map((act) => {
        const projects = selection.selected.filter((project) => isOffered(act, project));
        return (
          projects.length > 0 && (
            <Button key={act} size="small" onClick={() => setActing({ act, projects })}>
              {t(`button.${act}`, { n: projects.length })}
            </Button>
          )
        );
      })}
      {acting && (
        <ActDialog {...acting} {...{ opinion, setOpinion }} onClose={close} onCancel={() => setActing(null)} />
      )}
    </>
  );
}

type ActDialogProps = {
  act: ProjectAct;
  projects: readonly ListedProject[];
  /** What is written, kept by the list until it is sent. */
  opinion: string;
  setOpinion: (opinion: string) => void;
  onClose: () => void;
  onCancel: () => void;
};

function ActDialog({ act, projects, opinion, setOpinion, onClose, onCancel }: ActDialogProps) {
  const t = useProjectActionText();
  const [year, setYear] = useState(() => budgetYears()[0]?.value ?? '');
  const move = useCommand(moveProjects);
  const propose = useCommand(proposeBudgetLines);
  const declare = useCommand(declareTargets);
  const forecast = useActForecast(act, projects, Number(year));
  const refused = new Set(forecast.rows?.flatMap(({ id, reason }) => (reason ? [id] : [])));
  const seenOf = (ids: readonly string[]) =>
    projects.filter(({ id }) => ids.includes(id)).map(({ id, version }) => ({ id, version }));
  const run = {
    submit: (ids: readonly string[]) => move.run({ seen: seenOf(ids), action: 'submit' }),
    forward: (ids: readonly string[]) => move.run({ seen: seenOf(ids), action: 'forward', reason: opinion }),
    admit: (ids: readonly string[]) => move.run({ seen: seenOf(ids), action: 'admit' }),
    propose: (ids: readonly string[]) => propose.run({ projectIds: [...ids], year: Number(year) }),
    declare: (ids: readonly string[]) => declare.run({ projectIds: [...ids], year: Number(year) }),
  };
  return (
    <ManyDialog
      title={t(`title.${act}`, { n: projects.length })}
      okText={t(`ok.${act}`)}
      doneText={t(`done.${act}`)}
      objects={projects}
      busy={move.busy || propose.busy || declare.busy}
      problem={move.problem ?? propose.problem ?? declare.problem}
      forecast={forecast}
      act={run[act]}
      {...{ onClose, onCancel }}
    >
      <p>
        {t('total')}{' '}
        <Money
          value={rounded(sum(projects.filter(({ id }) => !refused.has(id)).map(({ totalAmount }) => totalAmount)))}
        />
      </p>
      <p>{t(`text.${act}`)}</p>
      {act === 'forward' && (
        <TextField
          path="opinion"
          label={t('opinion')}
          required
          rows={3}
          maxLength={1_000}
          value={opinion}
          onChange={setOpinion}
        />
      )}
      {(act === 'propose' || act === 'declare') && (
        <Labelled label={t('year')}>
          <Choice value={year} placeholder={false} options={budgetYears()} onChange={setYear} />
        </Labelled>
      )}
    </ManyDialog>
  );
}
