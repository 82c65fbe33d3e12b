import { FormScope, type Question } from '@chengxiao/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { invalidProblem } from '../api/problem-from';
import { type Act, useBecame } from '../became/use-became';
import { useDraftedForm } from '../hooks/use-drafted-form';
import type { ReviewStandingFragment, WireProblem } from '@chengxiao/client';
import { Opinion } from '../targets/review/Opinion';
import { DecisionFoot } from './DecisionFoot';
import { DecisionPanel } from './DecisionPanel';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';
import { HandOn } from './HandOn';

/** What is written with a decision; day and number belong to what is approved by a document. */
export type Written = { readonly opinion: string; readonly approvedOn: string; readonly documentNo: string };
/** What came of sending it. */
type Sent = {
  problem: WireProblem | null;
  value: { version: number; allowedActions: readonly string[] } | null;
};
type PlainDecisionProps<D extends string> = Pick<DeskItemProps, 'place' | 'next' | 'onSkip' | 'onDecided'> & {
  about: {
    id: string;
    version: number;
    name: string;
    allowedActions: readonly string[];
    review?: ReviewStandingFragment | null | undefined;
  };
  kind: 'project' | 'adjustment';
  /** What may be decided now; the first that leads on opens the next. */
  decisions: readonly D[];
  isOnward: (decision: D) => boolean;
  label: (decision: D) => string;
  /** What leads on, and opens the next. */
  onwardText: (decision: D) => string;
  /** Decisions that have to say something. */
  needsOpinion: (decision: D) => boolean;
  /** What agreeing says in one sentence, and other sentences that are often written. */
  agreed: string;
  /** When the opinion has to be written. */
  hint: string;
  phrases: readonly string[];
  initial: Written;
  /** Fields above the opinion. */
  fields?: (form: Written, set: (change: Partial<Written>) => void) => ReactNode;
  effect: ReactNode;
  /** Decisions that stand at once; all others can be taken back within half a minute. */
  isFinal?: (decision: D) => boolean;
  ask?: (form: Written, decision: D) => Question | null;
  send: (form: Written, decision: D) => Promise<Sent>;
  /** What stands below the decision. */
  children?: ReactNode;
};

/** A decision with one opinion, on what enters the library or is adjusted: typed once for each, kept while one walks on. */
export function PlainDecision<D extends string>(props: PlainDecisionProps<D>) {
  const { about, kind, decisions, isOnward, label, needsOpinion, agreed, phrases, place, onSkip } = props;
  const t = useDeskText();
  const became = useBecame();
  const drafted = useDraftedForm<Written, D>({
    kind: 'deskDecision',
    subject: `${about.id}.${about.version}`,
    initial: props.initial,
    check: ({ opinion }, decision) =>
      needsOpinion(decision) && opinion.trim() === ''
        ? invalidProblem([{ path: 'opinion', message: t('opinionNeeded') }])
        : null,
    ...(props.ask && { ask: props.ask }),
    send: async (form, decision) => {
      const { value, problem } = await props.send(form, decision);
      if (problem || !value) return problem;
      const told = became(`${kind}.${decision}` as Act, about.name, about.review);
      const mayTakeBack = value.allowedActions.includes('takeBack');
      props.onDecided({ id: about.id, name: about.name, told, version: value.version, mayTakeBack });
      return null;
    },
  });
  const { form, set, problem, busy, draft, submit } = drafted;
  const onward = decisions.find(isOnward);
  const { id, version, allowedActions } = about;
  const handOn = allowedActions.includes('transfer') && (
    <HandOn subject={kind === 'project' ? 'libraryEntry' : 'adjustment'} {...{ id, version }} />
  );
  return (
    <DecisionPanel place={place}>
      {decisions.length === 0 ? (
        <>
          <p className="cx-hint">{t('notYours')}</p>
          <div className="desk-acts">
            {handOn}
            <Button data-decide="skip" onClick={onSkip}>
              {t('skip')}
            </Button>
          </div>
        </>
      ) : (
        <FormScope problem={problem}>
          <div className="desk-agree">
            <Button size="small" data-decide="allFit" aria-keyshortcuts="A" onClick={() => set({ opinion: agreed })}>
              {t('agree')}
            </Button>
          </div>
          {props.fields?.(form, set)}
          <Opinion offered={phrases} hint={props.hint} value={form.opinion} onChange={(opinion) => set({ opinion })} />
          <DecisionFoot
            {...{ busy, draft, onSkip }}
            next={props.next}
            effect={props.effect}
            onward={
              onward && {
                text: props.onwardText(onward),
                run: () => void submit(onward),
                undoable: !props.isFinal?.(onward),
              }
            }
            others={decisions
              .filter((decision) => !isOnward(decision))
              .map((decision) => ({ key: decision, text: label(decision), run: () => void submit(decision) }))}
          >
            {handOn}
          </DecisionFoot>
        </FormScope>
      )}
      {props.children}
    </DecisionPanel>
  );
}
