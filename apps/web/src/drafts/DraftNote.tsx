import { useQuery } from '@apollo/client/react';
import { dayText, Note, useLanguage } from '@chengxiao/ui';
import { useDraftText } from './drafts.i18n';
import { draftMarks } from './draft.graphql';

/** On the page of an object: that somebody typed something about it which is not in what stands there. */
export function DraftNote({ subject }: { subject: string }) {
  const t = useDraftText();
  const language = useLanguage();
  const { data } = useQuery(draftMarks, { variables: { subjects: [subject] } });
  const marks = data?.draftMarks ?? [];
  if (marks.length === 0) return null;
  return (
    <Note
      type="info"
      role="status"
      title={t('mark.title')}
      description={marks.map(({ form, name, own, savedAt }) => (
        <p key={`${form} ${savedAt}`}>
          {t(own ? 'mark.own' : 'mark.other', { who: name, when: dayText(savedAt, language, true) })}
        </p>
      ))}
    />
  );
}
