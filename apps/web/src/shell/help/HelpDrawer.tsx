import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { ModalDialog } from '../ModalDialog';
import { useShellText } from '../shell.i18n';
import type { ModuleHelp } from './help';
import { helpOf } from './help-of';
import { HelpText } from './HelpText';

type HelpDrawerProps = { open: boolean; onClose: () => void; onKeys: () => void };

/** 帮助: what the page at hand is for. The texts are fetched when somebody first asks. */
export function HelpDrawer({ open, onClose, onKeys }: HelpDrawerProps) {
  const t = useShellText();
  const { pathname } = useLocation();
  const [all, setAll] = useState<ModuleHelp | null>(null);
  useEffect(() => {
    if (open && !all) void import('./all-help').then(({ allHelp }) => setAll(allHelp));
  }, [open, all]);
  return (
    <ModalDialog open={open} title={t('help.title')} className="shell-help" onClose={onClose}>
      {all && <HelpText page={helpOf(all, pathname)} onKeys={onKeys} />}
    </ModalDialog>
  );
}
