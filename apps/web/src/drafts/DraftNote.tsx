import { useQuery } from '@apollo/client/react';
import { isAdministrator } from '@chengxiao/domain';
import { dayText, Note, useLanguage } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { useDraftText } from './drafts.i18n';
import { draftMarks } from './draft.graphql';

/** On the page of an object: that somebody typed something about it which is not in what stands there. */
export function DraftNote({ subject }: { subject: string }) {
  const t = useDraftText();
  const language = useLanguage();
  const { position } = useSession();
  // Administrators read no business, and what they write keeps no draft.
  const skip = isAdministrator(position.role);
  const { data } = useQuery(draftMarks, { variables: { subjects: [subject] }, skip });
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
