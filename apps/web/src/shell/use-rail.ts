import { useState } from 'react';
import { useLocation } from 'react-router';

/** Forms and the desk need the width of the window: there the menu is a rail. */
const isEditor = (pathname: string): boolean => /\/(new|edit|hand-down)$|^\/review$/.test(pathname);

/** Under this name the device keeps that somebody wants the whole menu in editors too. */
const name = 'chengxiao.menu';

/** Whether the page at hand has the menu as a rail; `toggle` is there where that can be changed. */
export function useRail(): { readonly rail: boolean; readonly toggle: (() => void) | null } {
  const { pathname } = useLocation();
  const [open, setOpen] = useState(() => window.localStorage.getItem(name) === 'open');
  if (!isEditor(pathname)) return { rail: false, toggle: null };
  const toggle = (): void => {
    setOpen(!open);
    if (open) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, 'open');
  };
  return { rail: !open, toggle };
}
