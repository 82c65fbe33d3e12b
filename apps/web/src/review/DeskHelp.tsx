import { Modal } from 'antd';
import { useDeskText } from './desk.i18n';

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['X', 'choose'],
  ['A', 'allFit'],
  ['Ctrl Enter', 'pass'],
  ['R', 'back'],
  ['T', 'transfer'],
  ['S', 'skip'],
  ['U', 'undo'],
  ['/', 'search'],
  ['Esc', 'list'],
  ['?', 'help'],
] as const;

/** What the keys do. */
export function DeskHelp({ onClose }: { onClose: () => void }) {
  const t = useDeskText();
  return (
    <Modal open title={t('helpTitle')} footer={null} onCancel={onClose}>
      <p className="cx-hint">{t('helpText')}</p>
      <dl className="desk-keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`shortcut.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
