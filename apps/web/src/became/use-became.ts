import type {
  AdjustmentAction,
  AnnouncementAction,
  EvaluationAction,
  OverallAction,
  ProjectAction,
  RegionalTargetAction,
  ReportAction,
  TargetAction,
  Text,
  TransferAction,
} from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { useCallback } from 'react';
import { useBecameText } from './became.i18n';

/** An act by its object: every action of a lifecycle has its sentence, or this does not compile. */
export type Act =
  | `target.${TargetAction}`
  | `project.${ProjectAction}`
  | `adjustment.${AdjustmentAction}`
  | `transfer.${TransferAction}`
  | `regionalTarget.${RegionalTargetAction}`
  | `overall.${OverallAction}`
  | `announcement.${AnnouncementAction}`
  | `report.${ReportAction}`
  | `evaluation.${EvaluationAction}`;

/** A round, as far as it says where something goes that is sent on. */
type OnItsWay =
  | { readonly step?: number | null; readonly route: { readonly steps: readonly { readonly name: Text }[] } }
  | null
  | undefined;

/** What became of what was acted on, in one sentence; of what was sent on, the step that has it now. */
export function useBecame(): (act: Act, name: string, round?: OnItsWay) => string {
  const t = useBecameText();
  const language = useLanguage();
  return useCallback(
    (act, name, round) => {
      const following = act.endsWith('.forward') ? round?.route.steps[(round.step ?? 0) + 1] : undefined;
      const what = following ? t('forwardedTo', { step: following.name[language] }) : t(act);
      return t('named', { name, what });
    },
    [t, language],
  );
}
