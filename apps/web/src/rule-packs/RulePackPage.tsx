import { useQuery } from '@apollo/client/react';
import { DetailPage, type DetailTab, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { EventHistory } from '../events/EventHistory';
import { useUrlFilter } from '../hooks/use-url-filter';
import { FindingList } from './FindingList';
import { PackActions } from './PackActions';
import { PackCompare } from './PackCompare';
import { PackGolden } from './PackGolden';
import { PackJson } from './PackJson';
import { PackWords } from './PackWords';
import { rulePack as rulePackQuery } from './rule-packs.graphql';
import { useRulePackText } from './rule-packs.i18n';
import { stateTone } from './state-tone';
import { Unready } from './Unready';
import { type ShownPack, shownPack, useFacts } from './use-facts';
import './rule-packs.css';

/** One version of a rule pack: what it says in plain words, whether it holds together, and what it changes. */
export function RulePackPage() {
  const { id = '' } = useParams();
  const t = useRulePackText();
  return (
    <QueryPage
      query={useQuery(rulePackQuery, { variables: { id } })}
      title={t('title')}
      back={{ href: '/rule-packs', label: t('back') }}
    >
      {({ rulePack }) => <Read key={rulePack.id} pack={rulePack} />}
    </QueryPage>
  );
}

function Read({ pack }: { pack: Parameters<typeof shownPack>[0] }) {
  return <Shown pack={useMemo(() => shownPack(pack), [pack])} />;
}

function Shown({ pack }: { pack: ShownPack }) {
  const t = useRulePackText();
  const language = useLanguage();
  const facts = useFacts(pack);
  const [{ tab }, setAddress] = useUrlFilter(['tab']);
  return (
    <DetailPage
      title={t('named', { name: pack.name[language], n: pack.packVersion })}
      back={{ href: '/rule-packs', label: t('back') }}
      state={{ label: t(`state.${pack.state}`), tone: stateTone[pack.state] }}
      facts={facts}
      actions={<PackActions pack={pack} />}
      tabs={useTabs(pack)}
      tab={tab || 'words'}
      onTab={(key) => setAddress({ tab: key === 'words' ? '' : key })}
    >
      <Unready pack={pack} />
    </DetailPage>
  );
}

function useTabs(pack: ShownPack): readonly DetailTab[] {
  const t = useRulePackText();
  const [{ with: other }, setAddress] = useUrlFilter(['with']);
  const failed = pack.goldenRun.filter(({ passed }) => !passed).length;
  const counted = (name: string, n: number): string => (n > 0 ? t('tab.count', { name, n }) : name);
  return [
    {
      key: 'words',
      label: t('tab.words'),
      content: <PackWords pack={pack} />,
    },
    {
      key: 'validation',
      label: counted(t('tab.validation'), pack.validation.length),
      content: <FindingList findings={pack.validation} pack={pack.content} id={pack.id} />,
    },
    { key: 'golden', label: counted(t('tab.golden'), failed), content: <PackGolden pack={pack} /> },
    {
      key: 'compare',
      label: t('tab.compare'),
      content: <PackCompare pack={pack} other={other} onOther={(id) => setAddress({ with: id })} />,
    },
    { key: 'json', label: t('tab.json'), content: <PackJson pack={pack} /> },
    {
      key: 'history',
      label: t('tab.history'),
      content: (
        <div className="cx-card">
          <EventHistory entries={pack.history} />
        </div>
      ),
    },
  ];
}
