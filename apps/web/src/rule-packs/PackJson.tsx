import { sectionNames } from '@chengxiao/domain';
import { Choice, Labelled, useToast } from '@chengxiao/ui';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { usePackCheckText } from './pack-checks.i18n';
import type { ShownPack } from './use-facts';

type Which = 'document' | 'content';

/** Puts a text on the clipboard; where the browser has none, as on plain HTTP, selects it for the person to copy. */
async function copied(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    return false;
  }
}

const names = ['id', 'version', 'name', 'jurisdiction', 'fromYear', 'toYear', 'base', 'cites', ...sectionNames];

/** In the order of the words; the database keeps none. */
const ordered = (whole: object): object =>
  Object.fromEntries(Object.entries(whole).sort(([one], [two]) => placeOf(one) - placeOf(two)));
const placeOf = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);

/** Hands a text over as a file. */
function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The raw document, for whoever exchanges packs or writes them elsewhere; read only. */
export function PackJson({ pack: { packId, packVersion, document, content } }: { pack: ShownPack }) {
  const t = usePackCheckText();
  const { success, error } = useToast();
  const shown = useRef<HTMLPreElement>(null);
  const [which, setWhich] = useState<Which>('document');
  const text = JSON.stringify(ordered((which === 'content' && content) || document), null, 2);
  const copy = async (): Promise<void> => {
    if (await copied(text, shown.current)) success(t('json.copied'));
    else error(t('json.notCopied'));
  };
  const options = (['document', ...(content ? (['content'] as const) : [])] as const).map((value) => ({
    value,
    label: t(`json.${value}`),
  }));
  return (
    <div className="cx-card">
      <div className="pack-json-bar">
        <Labelled label={t('json.which')}>
          <Choice<Which> value={which} placeholder={false} options={options} onChange={setWhich} />
        </Labelled>
        <Button onClick={() => void copy()}>{t('json.copy')}</Button>
        <Button onClick={() => download(`${packId}-v${packVersion}.json`, text)}>{t('json.download')}</Button>
      </div>
      <pre ref={shown} className="pack-json" tabIndex={0} role="region" aria-label={t('json.label')}>
        {text}
      </pre>
    </div>
  );
}
