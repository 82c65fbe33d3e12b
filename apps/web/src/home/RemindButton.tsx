import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useHomeText } from './home.i18n';

// Only who reminds loads what asks for a word.
const RemindUnsubmitted = lazy(async () => ({ default: (await import('./RemindUnsubmitted')).RemindUnsubmitted }));

export type RemindButtonProps = { year: number; open: number; late: number };

/** 催办 of what has not been submitted: of what is late where something is, else of all. */
export function RemindButton({ year, open, late }: RemindButtonProps) {
  const t = useHomeText();
  const [asking, setAsking] = useState(false);
  const [word, setWord] = useState('');
  if (open === 0) return null;
  const label = late > 0 ? t('remind.late', { n: late }) : t('remind.open', { n: open });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{label}</Button>
      {asking && (
        <Suspense fallback={null}>
          <RemindUnsubmitted
            title={label}
            late={late > 0}
            {...{ year, word }}
            onWord={setWord}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
