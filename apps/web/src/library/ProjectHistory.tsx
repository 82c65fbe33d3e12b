import type { ProjectQuery } from '@chengxiao/client';
import { Section, usePaper } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { EventHistory } from '../events/EventHistory';
import { useLibraryText } from './library.i18n';

const shownAtFirst = 10;

/** Everything that happened to the project and what belongs to it, newest first. */
export function ProjectHistory({ entries }: { entries: ProjectQuery['project']['history'] }) {
  const t = useLibraryText();
  const [asked, setAsked] = useState(false);
  const all = usePaper() || asked;
  return (
    <Section title={t('page.history')}>
      <EventHistory entries={all ? entries : entries.slice(-shownAtFirst)} />
      {!all && entries.length > shownAtFirst && (
        <Button onClick={() => setAsked(true)}>{t('page.historyMore', { n: entries.length })}</Button>
      )}
    </Section>
  );
}
