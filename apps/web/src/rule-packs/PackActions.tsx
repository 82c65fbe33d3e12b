import { useQuery } from '@apollo/client/react';
import { supersede, overseers } from '@chengxiao/domain';
import { ActionBar, useLanguage } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { useMove } from '../hooks/use-move';
import { DraftDialog } from './DraftDialog';
import { moveRulePack } from './rule-pack-commands.graphql';
import { rulePacks } from './rule-packs.graphql';
import { usePackDraftText } from './pack-draft.i18n';
import { useRulePackText } from './rule-packs.i18n';
import type { ShownPack } from './use-facts';

/** What may be done with a version now, as the API says. */
export function PackActions({ pack }: { pack: ShownPack }) {
  const { id, version, allowedActions, editable, draftable } = pack;
  const t = usePackDraftText();
  const { position } = useSession();
  const { move } = useMove(moveRulePack);
  const activation = useActivation(pack);
  return (
    <>
      {overseers.includes(position.role) && <LinkButton to={`/rule-packs/${id}/what-if`}>{t('whatIf')}</LinkButton>}
      {editable && <LinkButton to={`/rule-packs/${id}/edit`}>{t('edit')}</LinkButton>}
      {draftable && <DraftButton pack={pack} />}
      <ActionBar
        actions={allowedActions}
        label={(action) => t(`action.${action}`)}
        tone={(action) => (action === 'discard' ? 'danger' : 'primary')}
        ask={(action) => (action === 'activate' ? activation : t('ask.discard'))}
        onAct={(action) => move({ id, action, version })}
      />
    </>
  );
}

function DraftButton({ pack }: { pack: ShownPack }) {
  const t = usePackDraftText();
  const { position } = useSession();
  const [open, setOpen] = useState(false);
  const own = pack.jurisdiction === position.divisionCode;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(own ? 'draft.next' : 'draft.from')}
      </Button>
      {open && <DraftDialog pack={pack} own={own} onClose={() => setOpen(false)} />}
    </>
  );
}

/** From which year the draft will judge, and what it will put out of force: the same rule that the server applies. */
function useActivation({ id, jurisdiction, divisionName, fromYear, allowedActions }: ShownPack): string {
  const t = usePackDraftText();
  const of = useRulePackText();
  const language = useLanguage();
  const { data } = useQuery(rulePacks, {
    variables: { first: 100, filter: { jurisdiction, states: ['active'] } },
    skip: !allowedActions.includes('activate'),
  });
  const gone = (data?.rulePacks.nodes ?? []).filter(
    (each) =>
      each.id !== id &&
      supersede({ ...each, toYear: each.toYear ?? null, supersededFrom: each.supersededFrom ?? null }, fromYear) !==
        null,
  );
  const packs = gone.map(({ name, packVersion }) => of('named', { name: name[language], n: packVersion }));
  return t('ask.activate', {
    year: fromYear,
    division: divisionName ?? jurisdiction,
    supersedes:
      packs.length > 0 ? t('ask.supersedes', { packs: packs.join(language === 'zh' ? '、' : ', ') }) : t('ask.first'),
  });
}
