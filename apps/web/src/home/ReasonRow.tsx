import { judgedPointNames } from '@chengxiao/domain';
import { AppLink, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import type { HomeTodo } from './home.graphql';
import { useHomeText } from './home.i18n';

export type Reason = HomeTodo['reasons'][number];

/** One reason why something came back: the row it is about, what was said, and the way to that row. */
export function ReasonRow({ reason: each, href, children }: { reason: Reason; href: string; children?: ReactNode }) {
  const t = useHomeText();
  const language = useLanguage();
  const { row, name, point, reason } = each;
  const what = row
    ? t('waiting.row', { row, name: name ?? '' })
    : point
      ? judgedPointNames[point][language]
      : t('waiting.opinion');
  return (
    <li>
      <strong>{what}</strong>
      <span>
        {reason || t('waiting.notFit')}
        {children}
      </span>
      {row && <AppLink href={`${href}?row=${row}`}>{t('waiting.toRow')}</AppLink>}
    </li>
  );
}
