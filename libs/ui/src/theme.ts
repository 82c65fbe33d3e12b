import type { ThemeConfig } from 'antd';

/** System fonts, and the product's own for what they lack: government networks load nothing from outside. */
export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Chengxiao Mongolian", "Chengxiao Han", sans-serif, "Segoe UI Emoji", "Apple Color Emoji", "Noto Color Emoji", "Chengxiao Emoji"';

/**
 * The house in antd's words; `ui.css` says the same in CSS variables. Every text colour keeps 4.5:1 and every control
 * border 3:1 on white and on the page ground.
 */
export const theme = {
  token: {
    fontFamily,
    fontSize: 13,
    controlHeight: 28,
    controlHeightSM: 24,
    borderRadius: 5,
    wireframe: false,
    colorPrimary: '#0f6b5c',
    colorInfo: '#1f5fa8',
    colorSuccess: '#1a7332',
    colorWarning: '#7a4f00',
    colorError: '#b3261e',
    colorInfoBg: '#eef5fb',
    colorInfoBorder: '#bcd4ec',
    colorSuccessBg: '#ebf6ee',
    colorSuccessBorder: '#b5dcc0',
    colorWarningBg: '#fff8e8',
    colorWarningBorder: '#ecd192',
    colorErrorBg: '#fdf3f2',
    colorErrorBorder: '#efc0bc',
    colorLink: '#0b5c8a',
    colorLinkHover: '#0f6b5c',
    colorText: '#1c2b28',
    colorTextSecondary: '#4f5f5a',
    colorTextTertiary: '#566560',
    colorTextDescription: '#566560',
    colorTextPlaceholder: '#5f6e69',
    colorTextDisabled: '#66736f',
    colorBorder: '#7f908b',
    colorBorderSecondary: '#dbe4e1',
    colorBgLayout: '#f4f7f6',
    controlItemBgActive: '#e7f2ef',
    controlItemBgHover: '#f4f7f6',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { cellPaddingBlockSM: 5 },
    Segmented: { itemSelectedBg: '#0f6b5c', itemSelectedColor: '#fff', trackBg: '#fff', itemColor: '#1c2b28' },
  },
} satisfies ThemeConfig;

/** Controls that a finger meets: 44 px. */
const touched = { controlHeight: 44, controlHeightSM: 44 };

/** The theme for a person: without motion where they asked for less, larger where they touch. */
export const themeFor = (calm: boolean, touch: boolean): ThemeConfig => ({
  ...theme,
  token: { ...theme.token, ...(calm ? { motion: false } : {}), ...(touch ? touched : {}) },
});
