import { useQuery } from '@apollo/client/react';
import { dayText, Note, useLanguage } from '@chengxiao/ui';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../../controls/LinkButton';
import { todoLink } from '../../oversight/todo-link';
import type { ShownTarget } from '../targets.graphql';
import { targetsLeft } from './declare-next.graphql';
import { useDeclareNextText } from './declare-next.i18n';
import { DeclareNext } from './DeclareNext';
import './declare-next.css';

/** Said where a target was just submitted: which is the next to declare, one key away; after the last, who has it now and until when. */
export function NextTarget({ target: { review } }: { target: ShownTarget }) {
  const t = useDeclareNextText();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { data } = useQuery(targetsLeft, { fetchPolicy: 'network-only' });
  const kinds = data ? [data.missing, data.drafts, data.returned] : [];
  const [next] = kinds.flatMap(({ nodes }) => nodes);
  const id = next?.id;
  useEffect(() => {
    const { activeElement } = document;
    // Whoever is at something already is not called away.
    if (id && (activeElement === document.body || activeElement?.matches('h1, main')))
      box.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, [id]);
  if (!data) return null;
  if (!next) {
    const step = review?.route.steps[review.step ?? -1]?.name[language];
    const day = review?.dueOn && dayText(review.dueOn, language);
    const following = step && (day ? t('stepBy', { step, day }) : t('step', { step }));
    return <Note type="success" role="status" title={t('done')} description={following} />;
  }
  const label = t('next', { name: next.name });
  const { projectId, year } = next;
  const left = kinds.reduce((all, { totalCount, nodes }) => all + (totalCount ?? nodes.length), 0);
  return (
    <Note
      className="declare-next-note"
      type="success"
      role="status"
      title={t('left', { n: left })}
      action={
        <div ref={box}>
          {next.kind === 'targetMissing' && projectId && year ? (
            <DeclareNext key={id} name={next.name} {...{ projectId, year }}>
              {label}
            </DeclareNext>
          ) : (
            <LinkButton primary to={todoLink(next)}>
              {label}
            </LinkButton>
          )}
        </div>
      }
    />
  );
}
