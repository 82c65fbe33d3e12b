import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

type Toast = { id: number; tone: 'success' | 'error'; text: string };
export type Toaster = { success: (text: string) => void; error: (text: string) => void };

const ToastContext = createContext<Toaster>({ success: () => undefined, error: () => undefined });

/** Says in passing that something was done; what must be read belongs into a ProblemNote. */
export const useToast = (): Toaster => useContext(ToastContext);

const shownFor = 5000;

/** Where the messages appear; read out by screen readers without taking the focus. */
export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(0);
  const show = useCallback((tone: Toast['tone'], text: string) => {
    const id = next.current++;
    setToasts((old) => [...old.slice(-2), { id, tone, text }]);
    setTimeout(() => setToasts((old) => old.filter((each) => each.id !== id)), shownFor);
  }, []);
  const toaster = useMemo<Toaster>(
    () => ({ success: (text) => show('success', text), error: (text) => show('error', text) }),
    [show],
  );
  return (
    <ToastContext.Provider value={toaster}>
      {children}
      <div className="cx-toasts" role="status">
        {toasts.map(({ id, tone, text }) => (
          <div key={id} className={`cx-toast cx-toast-${tone}`}>
            {tone === 'success' ? <CheckCircleFilled aria-hidden="true" /> : <CloseCircleFilled aria-hidden="true" />}{' '}
            {text}
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
