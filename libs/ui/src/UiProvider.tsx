import './ui.css';
import './list/list.css';
import './detail/detail.css';
import './print.css';
import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { type ComponentType, type ReactNode, useMemo } from 'react';
import { LinkContext, type LinkProps } from './AppLink';
import { Confirmations } from './Confirmation';
import { useLanguage } from './language';
import { themeFor } from './theme';
import { Toasts } from './Toasts';
import { useMedia } from './use-media';
import { PrintWatch } from './PrintWatch';
import { useLateTypefaces } from './use-late-typefaces';
import { usePrintedValues } from './use-printed-values';

export type UiProviderProps = { link?: ComponentType<LinkProps>; children: ReactNode };

const Plain = ({ href, ...rest }: LinkProps) => <a href={href} {...rest} />;

/** What opens at a control belongs to the part of the page that readers are in. */
const popupPlace = (control?: HTMLElement): HTMLElement => control?.closest<HTMLElement>('main') ?? document.body;

/** Look, language and links for everything below it. */
export function UiProvider({ link = Plain, children }: UiProviderProps) {
  const language = useLanguage();
  usePrintedValues();
  useLateTypefaces();
  // Where less motion is wanted, antd would otherwise wait for ends of animations that never run.
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const touch = useMedia('(pointer: coarse)');
  const theme = useMemo(() => themeFor(calm, touch), [calm, touch]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popupPlace}
    >
      <Toasts>
        <LinkContext.Provider value={link}>
          <Confirmations>{children}</Confirmations>
          <PrintWatch />
        </LinkContext.Provider>
      </Toasts>
    </ConfigProvider>
  );
}
