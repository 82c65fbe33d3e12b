import { Fragment } from 'react';
import { useUiText } from '../ui.i18n';

/** A key as keyboards have it: `Ctrl`+`Enter`, `G` then `H`. */
export function KeyName({ keys }: { keys: string }) {
  const t = useUiText();
  const say = (key: string): string => ({ Control: 'Ctrl', Space: t('list.space') })[key] ?? key;
  return (
    <span className="cx-keys-name">
      {keys.split(' ').map((press, index) => (
        <Fragment key={press}>
          {index > 0 && ' '}
          {press.split(/\+(?=.)/).map((key) => (
            <kbd key={key}>{say(key)}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
