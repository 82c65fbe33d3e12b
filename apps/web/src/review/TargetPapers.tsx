import { useQuery } from '@apollo/client/react';
import { DetailSkeleton, Section, StateTag, useLanguage } from '@chengxiao/ui';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { attachments } from '../attachments/attachments.graphql';
import { useStirred } from '../hooks/use-stirred';
import type { Marks } from '../lint/use-marks';
import type { PageFindings } from '../targets/findings/use-page-findings';
import { decisionsOf } from '../targets/review/ReviewPanel';
import type { Reviewing } from '../targets/review/use-reviewing';
import type { ShownTarget } from '../targets/targets.graphql';
import { useTargetText } from '../targets/targets.i18n';
import { CompareTable } from './CompareTable';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';
import { DeskPapers } from './DeskPapers';
import { DeskOfficial } from './DeskOfficial';
import { EarlierOpinions } from './EarlierOpinions';
import type { TargetPart } from './TargetPart';

// The form is what one decides on; the other papers come after it.
const loadParts = async () => ({ default: (await import('./TargetPart')).TargetPart });
const Part = lazy(loadParts);

export type TargetPapersProps = Pick<DeskItemProps, 'place' | 'shelf' | 'tab' | 'onTab' | 'focused'> & {
  target: ShownTarget;
  found: PageFindings;
  marks: Marks;
  reviewing: Reviewing;
};

/** The papers of the target that is open: the official form, its parts, money, files and history. */
export function TargetPapers(props: TargetPapersProps) {
  const { target, place, found, marks, reviewing, tab, onTab, focused, shelf } = props;
  const t = useDeskText();
  const targetText = useTargetText();
  const language = useLanguage();
  const { review } = target;
  const step = review?.route.steps[review.step ?? -1];
  const decides = decisionsOf(target).length > 0;
  const files = useQuery(attachments, { variables: { subjectType: 'target', subjectId: target.id } });
  useStirred(loadParts);
  const count = files.data?.attachments.items.length;
  const part = (name: TargetPart) => (
    <Suspense fallback={<DetailSkeleton />}>
      <Part {...{ target, found, marks }} part={name} column={decides ? reviewing.reasonColumn : undefined} />
    </Suspense>
  );
  return (
    <DeskPapers
      {...{ place, tab, onTab, focused }}
      name={target.project.name}
      href={`/targets/${target.id}`}
      tags={
        <>
          {step && <StateTag label={step.name[language]} tone="progress" />}
          {!step && <StateTag label={targetText(`state.${target.state}`)} tone="neutral" />}
          {review?.keyProject && <StateTag label={t('keyShort')} tone="warning" />}
        </>
      }
      tabs={[
        {
          key: 'form',
          label: t('tab.form'),
          content: (
            <>
              <DeskOfficial target={target} found={found} reviewing={decides ? reviewing : null} shelf={shelf} />
              <EarlierOpinions target={target} />
              <Later>
                <Section title={t('compare')}>
                  <CompareTable indicators={target.indicators} context={found.context} />
                </Section>
              </Later>
            </>
          ),
        },
        { key: 'sheet', label: t('tab.sheet'), content: part('sheet') },
        { key: 'money', label: t('tab.money'), content: part('money') },
        {
          key: 'files',
          label: count === undefined ? t('tab.files') : t('tab.filesCount', { n: count }),
          content: part('files'),
        },
        { key: 'history', label: t('tab.history'), content: part('history') },
      ]}
    />
  );
}

/** What stands far below is drawn once what one looks at is there. */
function Later({ children }: { children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return due ? children : null;
}
