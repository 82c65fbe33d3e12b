import type { ProjectQuery } from '@chengxiao/client';
import { History, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useEventText } from './events.i18n';
import { useLibraryText } from './library.i18n';

const shownAtFirst = 10;

/** Everything that happened to the project and what belongs to it, newest first. */
export function ProjectHistory({ entries }: { entries: ProjectQuery['project']['history'] }) {
  const t = useLibraryText();
  const said = useEventText();
  const [all, setAll] = useState(false);
  const newest = [...entries].reverse();
  return (
    <Section title={t('page.history')}>
      <History
        events={newest.slice(0, all ? newest.length : shownAtFirst).map((entry) => ({
          id: entry.id,
          at: entry.at,
          who: entry.actorName,
          organisation: entry.actorOrg,
          action: said.maybe(entry.action),
          reason: entry.reason,
        }))}
      />
      {!all && newest.length > shownAtFirst && (
        <Button onClick={() => setAll(true)}>{t('page.historyMore', { n: newest.length })}</Button>
      )}
    </Section>
  );
}
