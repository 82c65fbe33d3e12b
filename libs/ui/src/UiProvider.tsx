import './ui.css';
import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { ComponentType, ReactNode } from 'react';
import { LinkContext, type LinkProps } from './AppLink';
import { useLanguage } from './language';
import { theme } from './theme';
import { Toasts } from './Toasts';

export type UiProviderProps = { link?: ComponentType<LinkProps>; children: ReactNode };

const Plain = ({ href, ...rest }: LinkProps) => <a href={href} {...rest} />;

/** Look, language and links for everything below it. */
export function UiProvider({ link = Plain, children }: UiProviderProps) {
  const language = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <Toasts>
        <LinkContext.Provider value={link}>{children}</LinkContext.Provider>
      </Toasts>
    </ConfigProvider>
  );
}
