import { useEffect, useRef, useState } from 'react';

/** How long nobody types before something may take the focus. */
const rest = 1000;

/** Whether what is asked for may come now: not under the fingers of somebody who types, or composes a character. */
export function useTypingRest(asked: boolean): boolean {
  const [rested, setRested] = useState(false);
  const typing = useRef({ at: 0, composing: false });
  useEffect(() => {
    const now = typing.current;
    const typed = (): void => void (now.at = Date.now());
    const begun = (): void => void (now.composing = true);
    const ended = (): void => {
      now.composing = false;
      typed();
    };
    const heard = [
      ['keydown', typed],
      ['input', typed],
      ['compositionstart', begun],
      ['compositionend', ended],
    ] as const;
    for (const [name, listener] of heard) document.addEventListener(name, listener, true);
    return () => {
      for (const [name, listener] of heard) document.removeEventListener(name, listener, true);
    };
  }, []);
  useEffect(() => {
    if (!asked) return undefined;
    const look = (): void => {
      const { at, composing } = typing.current;
      if (!composing && Date.now() - at >= rest) setRested(true);
    };
    look();
    const timer = setInterval(look, 100);
    return () => {
      clearInterval(timer);
      setRested(false);
    };
  }, [asked]);
  return asked && rested;
}
