import { useQuery } from '@apollo/client/react';
import { DetailPage, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { LinkButton } from '../controls/LinkButton';
import { ProjectOverlaps } from '../library/ProjectOverlaps';
import { useMarks } from '../lint/use-marks';
import { RoundActions } from '../targets/review/RoundActions';
import { RoundPanel } from '../targets/review/RoundPanel';
import { useSession } from '../session/session';
import { stateTone } from '../targets/state-tone';
import { type ShownTarget, target as targetQuery } from '../targets/targets.graphql';
import { useTargetText } from '../targets/targets.i18n';
import { Reviewing } from '../targets/TargetPage';
import { TargetReviews } from '../targets/review/TargetReviews';
import { useFacts, useMoney } from '../targets/use-facts';
import { usePageFindings } from '../targets/findings/use-page-findings';
import { CompareTable } from './CompareTable';
import { useDeskText } from './desk.i18n';
import type { OpenTabs } from './use-open-tabs';
import { QueryPage } from '../shell/QueryPage';

type DeskTabProps = { id: string; tabs: OpenTabs; onStep: (by: 1 | -1) => void };

/** One project under review: the form, what was found in it, last year and peers beside it, what it may repeat, and the panel to decide. */
export function DeskTab({ id, tabs, onStep }: DeskTabProps) {
  const t = useDeskText();
  const bar = (
    <>
      <Button onClick={() => onStep(-1)}>{t('previous')}</Button>
      <Button onClick={() => onStep(1)}>{t('next')}</Button>
      <LinkButton to={`/targets/${id}`}>{t('wholePage')}</LinkButton>
      <Button onClick={() => tabs.close(id)}>{t('close')}</Button>
    </>
  );
  return (
    <QueryPage query={useQuery(targetQuery, { variables: { id } })} title={t('title')} actions={bar}>
      {({ target }) => <Shown key={target.id} target={target} bar={bar} />}
    </QueryPage>
  );
}

function Shown({ target, bar }: { target: ShownTarget; bar: React.ReactNode }) {
  const t = useTargetText();
  const desk = useDeskText();
  const { position } = useSession();
  const found = usePageFindings(target);
  const marks = useMarks(found.findings);
  return (
    <DetailPage
      title={`${target.project.name} · ${t('named', { year: target.year })}`}
      state={{ label: t(`state.${target.state}`), tone: stateTone[target.state] }}
      facts={[...useFacts(target), ...useMoney(target, marks)]}
      actions={
        <>
          {bar}
          <RoundActions target={target} />
        </>
      }
    >
      <RoundPanel target={target} />
      <Section title={desk('compare')}>
        <CompareTable indicators={target.indicators} context={found.context} />
      </Section>
      {position.role === 'finance' && <ProjectOverlaps projectId={target.project.id} />}
      <Reviewing target={target} found={found} marks={marks} />
      <TargetReviews reviews={target.reviews} indicators={target.indicators} />
    </DetailPage>
  );
}
