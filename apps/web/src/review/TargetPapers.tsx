import { useQuery } from '@apollo/client/react';
import { Facts, Section, StateTag, useLanguage } from '@chengxiao/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { attachments } from '../attachments/attachments.graphql';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { ProjectOverlaps } from '../library/ProjectOverlaps';
import type { Marks } from '../lint/use-marks';
import { useSession } from '../session/session';
import { TargetFindings } from '../targets/findings/TargetFindings';
import type { PageFindings } from '../targets/findings/use-page-findings';
import { decisionsOf } from '../targets/review/ReviewPanel';
import { RoundPanel } from '../targets/review/RoundPanel';
import { TargetReviews } from '../targets/review/TargetReviews';
import type { Reviewing } from '../targets/review/use-reviewing';
import type { ShownTarget } from '../targets/targets.graphql';
import { useTargetText } from '../targets/targets.i18n';
import { TargetSheet } from '../targets/TargetSheet';
import { useMoney } from '../targets/use-facts';
import { CompareTable } from './CompareTable';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';
import { DeskPapers } from './DeskPapers';
import { DeskOfficial } from './DeskOfficial';
import { EarlierOpinions } from './EarlierOpinions';

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
  const { position } = useSession();
  const { review } = target;
  const step = review?.route.steps[review.step ?? -1];
  const decides = decisionsOf(target).length > 0;
  const money = useMoney(target, marks);
  const files = useQuery(attachments, { variables: { subjectType: 'target', subjectId: target.id } });
  const count = files.data?.attachments.items.length;
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
        {
          key: 'sheet',
          label: t('tab.sheet'),
          content: (
            <>
              <TargetFindings target={target} found={found} />
              <TargetSheet
                target={target}
                marks={marks}
                {...(decides ? { extraColumn: reviewing.reasonColumn } : {})}
              />
            </>
          ),
        },
        {
          key: 'money',
          label: t('tab.money'),
          content: (
            <>
              <Section title={targetText('rail.money')}>
                <Facts facts={money} />
              </Section>
              {position.role === 'finance' && <ProjectOverlaps projectId={target.project.id} />}
            </>
          ),
        },
        {
          key: 'files',
          label: count === undefined ? t('tab.files') : t('tab.filesCount', { n: count }),
          content: <Attachments subjectType="target" subjectId={target.id} />,
        },
        {
          key: 'history',
          label: t('tab.history'),
          content: (
            <>
              <RoundPanel target={target} />
              <TargetReviews reviews={target.reviews} indicators={target.indicators} />
              <Section title={targetText('section.history')}>
                <EventHistory entries={target.history} />
              </Section>
            </>
          ),
        },
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
