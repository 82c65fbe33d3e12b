import { AppLink } from '@chengxiao/ui';
import { useHomeText } from './home.i18n';

/** How a season begins where there is nothing yet: propose, continue last year, import; each a row that leads there. */
export function BeginRows({ continuable }: { continuable: number | undefined }) {
  const t = useHomeText();
  const ways = [
    { key: 'propose', href: '/projects/new', text: t('begin.proposeText') },
    {
      key: 'continue',
      href: '/projects/continue',
      text:
        continuable === undefined
          ? ''
          : continuable > 0
            ? t('begin.continueText', { n: continuable })
            : t('begin.nothing'),
    },
    { key: 'import', href: '/imports', text: t('begin.importText') },
  ] as const;
  return (
    <ul className="hp-begin">
      {ways.map(({ key, href, text }) => (
        <li key={key}>
          <AppLink href={href}>{t(`begin.${key}`)}</AppLink>
          <span className="cx-hint">{text}</span>
        </li>
      ))}
    </ul>
  );
}
