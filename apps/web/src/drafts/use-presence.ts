import { useApolloClient } from '@apollo/client/react';
import { type MarkFormOpenMutation, unwrap } from '@chengxiao/client';
import { type RefObject, useEffect, useState } from 'react';
import { markFormOpen } from './draft.graphql';

/** A form that is open here, and when somebody typed in it last. */
export type OpenForm = {
  readonly form: string;
  readonly subject: string;
  readonly typedAt: RefObject<number | null>;
};
/** Somebody else who has it open. */
export type Editor = Extract<MarkFormOpenMutation['markFormOpen'], { others: unknown }>['others'][number];

/** How often it is said, and how soon again once somebody types. */
const [beat, soon, tick] = [30_000, 10_000, 5_000];
/** What is new has no id yet, and is nobody else's. */
const isStored = (subject: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(subject);

/** Says every half minute that a form is open here, as long as the page is looked at, and hears who else has it open. */
export function usePresence({ form, subject, typedAt }: OpenForm): readonly Editor[] {
  const client = useApolloClient();
  const [others, setOthers] = useState<readonly Editor[]>([]);
  useEffect(() => {
    if (!isStored(subject)) return undefined;
    let here = true;
    let [said, typed] = [0, typedAt.current];
    const mark = (leaving: boolean): void => {
      [said, typed] = [Date.now(), typedAt.current];
      const idle = typedAt.current === null ? null : Math.round((Date.now() - typedAt.current) / 1000);
      void client
        .mutate({
          mutation: markFormOpen,
          variables: { form, subject, idleSeconds: idle === null ? null : Math.min(idle, 86_400), leaving },
          context: { fetchOptions: { keepalive: leaving } },
          fetchPolicy: 'no-cache',
        })
        // Who else is there is worth no message of its own when it cannot be had.
        .then(
          ({ data }) => here && data && setOthers(unwrap(data.markFormOpen).value?.others ?? []),
          () => undefined,
        );
    };
    const look = (): void => void (document.visibilityState === 'visible' && mark(false));
    const leave = (): void => mark(true);
    look();
    const timer = setInterval(() => {
      if (Date.now() - said >= (typedAt.current === typed ? beat : soon)) look();
    }, tick);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    return () => {
      here = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [client, form, subject, typedAt]);
  return others;
}
