import { useQuery } from '@apollo/client/react';
import { inPlace } from '@chengxiao/client';
import { useEffect } from 'react';
import { unreadMessages } from './messages.graphql';

/** How often it is asked, and for how long after somebody last did something: asking must not keep an idle session open. */
const [every, awake] = [60_000, 5 * 60_000];
const signs = ['pointerdown', 'keydown', 'wheel'] as const;

/** How many messages are not read: asked each minute while somebody works on the page, and after what they do. */
export function useUnread(): number {
  const { data, refetch } = useQuery(unreadMessages, { context: { [inPlace]: true } });
  useEffect(() => {
    let seen = Date.now();
    const notice = (): void => void (seen = Date.now());
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - seen < awake) void refetch().catch(() => undefined);
    }, every);
    for (const sign of signs) window.addEventListener(sign, notice, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, notice);
    };
  }, [refetch]);
  return data?.unreadMessages ?? 0;
}
