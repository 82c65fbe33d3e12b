import { ListSkeleton } from '@chengxiao/ui';
import { lazy, Suspense } from 'react';
import { useDeskText } from './desk.i18n';

const SimilarKnown = lazy(async () => ({ default: (await import('./SimilarKnown')).SimilarKnown }));

/** How something that was sent before ended, and what was said of it. */
export type EarlierTry = { readonly key: string; readonly at: string; readonly what: string; readonly said: string };
type SimilarHistoryProps = {
  open: boolean;
  onOpen: (open: boolean) => void;
  projectId: string;
  earlier: readonly EarlierTry[];
};

/** 相似与历史: what is like it, how its years went and how it was judged before; read once it is unfolded. */
export function SimilarHistory({ open, onOpen, ...about }: SimilarHistoryProps) {
  const t = useDeskText();
  return (
    <details className="desk-similar" open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
      <summary>{t('similar.title')}</summary>
      {open && (
        <Suspense fallback={<ListSkeleton rows={2} />}>
          <SimilarKnown {...about} />
        </Suspense>
      )}
    </details>
  );
}
