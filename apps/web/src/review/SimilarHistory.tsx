import { ListSkeleton } from '@chengxiao/ui';
import { lazy, Suspense } from 'react';
import { useDeskText } from './desk.i18n';
import type { EarlierTry } from './earlier-try';

const SimilarKnown = lazy(async () => ({ default: (await import('./SimilarKnown')).SimilarKnown }));

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
