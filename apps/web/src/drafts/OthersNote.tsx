import { UserOutlined } from '@ant-design/icons';
import { useDraftText } from './drafts.i18n';
import { type Editor, type OpenForm, usePresence } from './use-presence';

/** Who else has the form open, and when they typed last. */
export function OthersNote({ open }: { open: OpenForm }) {
  const t = useDraftText();
  const others = usePresence(open);
  return (
    <div role="status" className="cx-others">
      {others.length > 0 && (
        <>
          {others.map((editor) => (
            <p key={`${editor.name} ${editor.orgName}`}>
              <UserOutlined aria-hidden="true" /> <Words {...editor} />
            </p>
          ))}
          <p className="cx-hint">{t('others.hint')}</p>
        </>
      )}
    </div>
  );
}

function Words({ name, orgName, typedAt }: Editor) {
  const t = useDraftText();
  const who = { who: name, org: orgName };
  if (typedAt === null) return t('others.looking', who);
  const minutes = Math.floor((Date.now() - Date.parse(typedAt)) / 60_000);
  if (minutes < 1) return t('others.now', who);
  return minutes < 60
    ? t('others.minutes', { ...who, n: minutes })
    : t('others.hours', { ...who, n: Math.floor(minutes / 60) });
}
