import { KeyName, keysAtWork } from '@chengxiao/ui';
import { useMemo } from 'react';
import { ModalDialog } from '../ModalDialog';
import { useShellText } from '../shell.i18n';

/** The map of keys: what works on the page at hand right now. */
export function KeyMap({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useShellText();
  return (
    <ModalDialog open={open} title={t('keys.title')} className="shell-key-map" onClose={onClose}>
      <p className="cx-hint">{t('keys.lead')}</p>
      <KeyTable />
    </ModalDialog>
  );
}

function KeyTable() {
  const groups = useMemo(keysAtWork, []);
  return (
    <div className="shell-key-groups">
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map((key) => (
              <div key={key.keys}>
                <dt>
                  <KeyName keys={key.keys} />
                </dt>
                <dd>{key.label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
