import { useQuery } from '@apollo/client/react';
import type { RulePackToEditQuery } from '@chengxiao/client';
import type { RulePack, RulePackDocument } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { EditPage } from '../shell/EditPage';
import { usePackEditText } from './pack-edit.i18n';
import type { EditedPack } from './pack-form';
import { PackEditor } from './PackEditor';
import { rulePackToEdit } from './rule-packs.graphql';
import { useRulePackText } from './rule-packs.i18n';
import './rule-packs.css';
import './pack-edit.css';

const editedOf = ({ id, version, history, document, base }: RulePackToEditQuery['rulePack']): EditedPack => ({
  id,
  version,
  history,
  document: document as RulePackDocument,
  base: (base?.content ?? null) as RulePack | null,
});

/** Writes the rules of the own division into a draft. */
export function RulePackEditPage() {
  const { id = '' } = useParams();
  const t = usePackEditText();
  const of = useRulePackText();
  const language = useLanguage();
  // What is on the server now, not what a page remembered: the form is mounted once and keeps what it was given.
  const query = useQuery(rulePackToEdit, { variables: { id }, fetchPolicy: 'network-only' });
  const pack = query.data?.rulePack;
  const edited = useMemo(() => pack && editedOf(pack), [pack]);
  return (
    <EditPage
      title={pack ? of('named', { name: pack.name[language], n: pack.packVersion }) : t('title')}
      lead={t('lead')}
      back={{ href: `/rule-packs/${id}`, label: t('back') }}
      query={query}
      edited={pack}
      refusal={{ title: t('notEditable'), text: t('notEditableText') }}
    >
      {() => edited && <PackEditor edited={edited} />}
    </EditPage>
  );
}
