import {
  type ClipboardEvent,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { BesideContext, gridsBeside } from './grid/beside';
import { useKeyText } from './keys/keys.i18n';
import { useKeys } from './keys/use-keys';
import { type Problem, type ProblemField, fieldPath, focusField, focusNextFault, inPageOrder } from './problem';
import { ProblemNote } from './ProblemNote';

type Scope = {
  errorOf(path: string): string | undefined;
  touch(paths: readonly string[]): void;
  /** The refusal of the last submit. */
  problem: Problem | null;
};
const nothing: Scope = { errorOf: () => undefined, touch: () => undefined, problem: null };
const ScopeContext = createContext<Scope>(nothing);

/** The error of the field at `path`, and how to report that the person has changed it since. */
export const useFormScope = (): Scope => useContext(ScopeContext);

export type FormScopeProps = {
  /** The refusal of the last submit; its fields mark the controls and the first is focused. */
  problem?: Problem | null | undefined;
  /** What the rules find while typing; shown at the fields, never focused. */
  findings?: readonly ProblemField[] | undefined;
  /** Fields of the refusal that already have a mark at their cell: they are listed and focused, but not repeated there. */
  marked?: ReadonlySet<ProblemField> | undefined;
  children: ReactNode;
};

function messagesOf(fields: readonly ProblemField[] | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, message } of fields ?? []) if (!found.has(fieldPath(path))) found.set(fieldPath(path), message);
  return found;
}

/** Binds a refusal and live findings to the FormFields and grids inside it; F8 and Shift+F8 lead from one to the next. */
export function FormScope({ problem, findings, marked, children }: FormScopeProps) {
  const say = useKeyText();
  const root = useRef<HTMLDivElement>(null);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setTouched(new Set());
    const page = root.current;
    const first = page && inPageOrder(page, problem?.fields ?? []).find(({ path }) => focusField(page, path));
    if (problem && !first) page?.querySelector('.cx-problem')?.scrollIntoView?.({ block: 'center' });
  }, [problem]);
  const refused = useMemo(() => messagesOf(problem?.fields?.filter((field) => !marked?.has(field))), [problem, marked]);
  // Only a field that was refused has something to forget: ordinary typing renders nothing but its own control.
  const touch = useCallback(
    (paths: readonly string[]) => {
      const changed = paths.filter((path) => refused.has(path));
      if (changed.length > 0) setTouched((old) => new Set([...old, ...changed]));
    },
    [refused],
  );
  const scope = useMemo<Scope>(() => {
    const found = messagesOf(findings);
    return {
      touch,
      problem: problem ?? null,
      errorOf: (path) => (touched.has(path) ? undefined : refused.get(path)) ?? found.get(path),
    };
  }, [refused, findings, touched, touch, problem]);
  /** From within this form, or from where no form is. */
  const toFault =
    (back: boolean) =>
    ({ target }: KeyboardEvent): boolean => {
      const form = target instanceof Element ? target.closest('.cx-form') : null;
      return root.current !== null && (form ?? root.current) === root.current && focusNextFault(root.current, back);
    };
  useKeys(say('form.title'), [
    { keys: 'F8', label: say('form.nextFault'), run: toFault(false), inDialogs: true },
    { keys: 'Shift+F8', label: say('form.previousFault'), run: toFault(true), inDialogs: true },
  ]);
  const [beside] = useState(gridsBeside);
  /** A table that is pasted into a field of the form goes to the grid it belongs to. */
  const onPaste = (event: ClipboardEvent): void => {
    const { target } = event;
    const isHere =
      target instanceof Element && target.closest('.cx-form') === root.current && !target.closest('.cx-grid');
    if (isHere && !event.defaultPrevented && beside.offer(event.clipboardData)) event.preventDefault();
  };
  return (
    <div ref={root} className="cx-form" onPaste={onPaste}>
      <ProblemNote problem={problem} />
      <BesideContext.Provider value={beside}>
        <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>
      </BesideContext.Provider>
    </div>
  );
}
