import { type ReactNode, type Ref, useId } from 'react';
import { MoneyUnitContext } from '../Money';
import { useUiText } from '../ui.i18n';
import { useAnchor } from './use-sections';

export type SectionProps = {
  title: string;
  /** Buttons and the like, at the end of the head. */
  extra?: ReactNode;
  /** How many there are, beside the title and the anchor. */
  count?: number | undefined;
  /** There is nothing yet, and perhaps what comes next: the anchor is grey and says so, and the part is not drawn. */
  empty?: boolean | string;
  children?: ReactNode;
};

/** A titled part of a page; on a detail page its title is one of the anchors. */
export function Section({ title, extra, count, empty = false, children }: SectionProps) {
  const id = useId();
  const element = useAnchor({ id, title, count, empty });
  if (empty) return <span ref={element} hidden />;
  return (
    <section className="cx-section" id={id} ref={element as Ref<HTMLElement>}>
      <header>
        <h2 tabIndex={-1}>
          {title}
          {count !== undefined && count > 0 && <span className="cx-count"> {count}</span>}
        </h2>
        {extra}
      </header>
      {children}
    </section>
  );
}

type RailPartProps = {
  title: string;
  /** Everything in it is money: the heading names the unit. */
  money?: boolean;
  children: ReactNode;
};

/** A part of the side rail. */
export function RailPart({ title, money = false, children }: RailPartProps) {
  const t = useUiText();
  return (
    <section className={money ? 'cx-rail-part cx-rail-money' : 'cx-rail-part'}>
      <h2>
        {title} {money && <span className="cx-unit">{t('wan')}</span>}
      </h2>
      {money ? <MoneyUnitContext value={false}>{children}</MoneyUnitContext> : children}
    </section>
  );
}
