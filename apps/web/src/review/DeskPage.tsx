import { lazy, Suspense, useState } from 'react';
import { DetailSkeleton } from '@chengxiao/ui';
import { useNavigate, useSearchParams } from 'react-router';
import type { Became } from './desk-item';
import { DeskActs, type Acting } from './DeskActs';
import { DeskPanes } from './DeskPanes';
import { isDeskList } from './desk-view';
import type { FormShelf } from './form-shelf';
import { TakeBackNote, type TakeBack } from './TakeBackNote';
import { useDesk } from './use-desk';
import './desk.css';

// What is opened on the desk comes when it is.
const DeskList = lazy(async () => ({ default: (await import('./DeskList')).DeskList }));
const ActDialog = lazy(async () => ({ default: (await import('./ActDialog')).ActDialog }));

/** 审核工作台: what waits for my step, of every kind, in panes with the decision beside its papers, or as a list. */
export function DeskPage({ shelf }: { shelf: FormShelf }) {
  const desk = useDesk();
  const { subject, asked, selection } = desk;
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [takeBack, setTakeBack] = useState<TakeBack | null>(null);
  /** What an act opened: its heading takes the focus. */
  const [opened, setOpened] = useState<string | null>(null);
  const [acting, setActing] = useState<Acting | null>(null);
  const [reasons, setReasons] = useState({ pass: '', return: '' });
  const [rowReasons, setRowReasons] = useState<Readonly<Record<string, string>>>({});
  const decided = (became: Became): void => setTakeBack({ ...became, subject });
  const note = (
    <TakeBackNote
      takeBack={takeBack}
      onGone={() => setTakeBack(null)}
      onDone={(done) => {
        shelf.dropOf(done.id);
        setTakeBack(null);
        setOpened(done.id);
        const params = new URLSearchParams(done.subject === subject ? search : { kind: done.subject });
        params.set('item', done.id);
        void navigate(`/review?${params.toString()}`, { replace: true });
      }}
    />
  );
  const acts = <DeskActs desk={desk} onAct={(action) => setActing({ action, chosen: selection.selected })} />;
  return (
    <>
      {isDeskList(search) ? (
        <Suspense fallback={<DetailSkeleton />}>
          <DeskList desk={desk} acts={acts} />
        </Suspense>
      ) : (
        <DeskPanes
          key={subject}
          {...{ desk, shelf, note, acts, opened, setOpened }}
          onDecided={decided}
          onBulk={(action) => setActing({ action, chosen: [] })}
        />
      )}
      {acting && (
        <Suspense fallback={null}>
          <ActDialog
            {...acting}
            {...{ subject, selection }}
            filter={asked}
            reason={reasons[acting.action]}
            onReason={(reason) => setReasons((old) => ({ ...old, [acting.action]: reason }))}
            {...{ rowReasons, setRowReasons }}
            onClose={() => setActing(null)}
          />
        </Suspense>
      )}
    </>
  );
}
