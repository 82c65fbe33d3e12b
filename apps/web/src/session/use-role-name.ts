import { useCallback } from 'react';
import type { Position } from './session';
import { useShellText } from '../shell/shell.i18n';

/** In which role somebody acts, at a finance bureau also for which section 科室: `财政部门 · 业务科室`. */
export function useRoleName(): (position: Pick<Position, 'role' | 'section'>) => string {
  const t = useShellText();
  return useCallback(
    ({ role, section }) => {
      const name = t(`role.${role}`);
      return section ? t('sectionOf', { role: name, section: t(`section.${section}`) }) : name;
    },
    [t],
  );
}
