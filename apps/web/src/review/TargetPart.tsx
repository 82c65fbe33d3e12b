import { Facts, Section } from '@chengxiao/ui';
import type { ComponentProps } from 'react';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { ProjectOverlaps } from '../library/ProjectOverlaps';
import type { Marks } from '../lint/use-marks';
import { useSession } from '../session/session';
import { TargetFindings } from '../targets/findings/TargetFindings';
import type { PageFindings } from '../targets/findings/use-page-findings';
import { RoundPanel } from '../targets/review/RoundPanel';
import { TargetReviews } from '../targets/review/TargetReviews';
import type { ShownTarget } from '../targets/targets.graphql';
import { useTargetText } from '../targets/targets.i18n';
import { TargetSheet } from '../targets/TargetSheet';
import { useMoney } from '../targets/use-facts';

export type TargetPart = 'sheet' | 'money' | 'files' | 'history';
type TargetPartProps = {
  part: TargetPart;
  target: ShownTarget;
  found: PageFindings;
  marks: Marks;
  /** What stands beside the rows for whoever decides. */
  column: ComponentProps<typeof TargetSheet>['extraColumn'];
};

/** What of a target lies behind its official form on the desk: its parts, money, files, history. */
export function TargetPart({ part, target, found, marks, column }: TargetPartProps) {
  const t = useTargetText();
  const { position } = useSession();
  const money = useMoney(target, marks);
  switch (part) {
    case 'sheet':
      return (
        <>
          <TargetFindings target={target} found={found} />
          <TargetSheet target={target} marks={marks} {...(column && { extraColumn: column })} />
        </>
      );
    case 'money':
      return (
        <>
          <Section title={t('rail.money')}>
            <Facts facts={money} />
          </Section>
          {position.role === 'finance' && <ProjectOverlaps projectId={target.project.id} />}
        </>
      );
    case 'files':
      return <Attachments subjectType="target" subjectId={target.id} />;
    case 'history':
      return (
        <>
          <RoundPanel target={target} />
          <TargetReviews reviews={target.reviews} indicators={target.indicators} />
          <Section title={t('section.history')}>
            <EventHistory entries={target.history} />
          </Section>
        </>
      );
  }
}
