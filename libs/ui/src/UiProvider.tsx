import './ui.css';
import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';
import { LinkContext, type LinkProps } from './AppLink';
import { useLanguage } from './language';
import { theme } from './theme';
import { Toasts } from './Toasts';

export type UiProviderProps = { link?: ComponentType<LinkProps>; children: ReactNode };

const Plain = ({ href, ...rest }: LinkProps) => <a href={href} {...rest} />;

/** Absent where nothing is drawn, as in tests of views. */
const lessMotion = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
const calmTheme = { ...theme, token: { ...theme.token, motion: false } };

/** Whether the person asked for less motion: antd would otherwise wait for ends of animations that never run. */
const useLessMotion = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      lessMotion?.addEventListener('change', changed);
      return () => lessMotion?.removeEventListener('change', changed);
    },
    () => lessMotion?.matches ?? false,
  );

/** Look, language and links for everything below it. */
export function UiProvider({ link = Plain, children }: UiProviderProps) {
  const language = useLanguage();
  const look = useLessMotion() ? calmTheme : theme;
  return (
    <ConfigProvider theme={look} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <Toasts>
        <LinkContext.Provider value={link}>{children}</LinkContext.Provider>
      </Toasts>
    </ConfigProvider>
  );
}
