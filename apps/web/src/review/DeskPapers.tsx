import { type DetailTab, TabPanels } from '@chengxiao/ui';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useDeskText } from './desk.i18n';
import type { DeskItemProps } from './desk-item';

type DeskPapersProps = Pick<DeskItemProps, 'place' | 'tab' | 'onTab' | 'focused'> & {
  name: string;
  /** Where it stands, as tags beside the name. */
  tags: ReactNode;
  /** Its whole page. */
  href: string;
  tabs: readonly DetailTab[];
};

/** The papers of what is open, one part at a time, under its name. */
export function DeskPapers({ place, tab, onTab, focused, name, tags, href, tabs }: DeskPapersProps) {
  const t = useDeskText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <section className="desk-document" aria-label={t('document')}>
      <header className="desk-document-head">
        {place.narrow && <Button onClick={() => place.showScreen('queue')}>{t('toQueue')}</Button>}
        <h2 ref={heading} tabIndex={-1} data-desk="heading">
          {name}
        </h2>
        {tags}
        <span className="desk-document-acts">
          <LinkButton to={href}>{t('wholePage')}</LinkButton>
          {place.narrow && (
            <Button type="primary" onClick={() => place.showScreen('decision')}>
              {t('toDecision')}
            </Button>
          )}
        </span>
      </header>
      <TabPanels label={t('tabs')} tab={tab} onTab={onTab} tabs={tabs} />
    </section>
  );
}
