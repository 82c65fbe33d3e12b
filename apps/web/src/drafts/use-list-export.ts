import { useApolloClient } from '@apollo/client/react';
import { exportLimits, type ListExport } from '@chengxiao/domain';
import { dayText, type SendExport, useLanguage, useToast } from '@chengxiao/ui';
import { useCallback } from 'react';
import { exportList } from '../shell/export-list';
import { draftMarks } from './draft.graphql';
import { useDraftText } from './drafts.i18n';

/** So many objects are asked for at once. */
const portion = 500;
const isId = (key: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(key);

/** Takes a list along; what is typed about its rows and not stored yet is named in the file, not what it says. */
export function useListExport(): SendExport {
  const client = useApolloClient();
  const t = useDraftText();
  const language = useLanguage();
  const { success } = useToast();
  return useCallback<SendExport>(
    async (list, keys, signal) => {
      const marksOf = async (subjects: readonly string[]) => {
        const variables = { subjects: [...subjects] };
        const { data } = await client.query({ query: draftMarks, variables, fetchPolicy: 'network-only' });
        return data?.draftMarks ?? [];
      };
      const nameOf = (subject: string): string => {
        const [cell] = list.rows[keys.indexOf(subject)] ?? [];
        return typeof cell === 'string' ? cell.slice(0, 200) : '';
      };
      const ids = keys.filter(isId);
      const found = [];
      for (let at = 0; at < ids.length && !signal.aborted; at += portion)
        found.push(...(await marksOf(ids.slice(at, at + portion)).catch(() => [])));
      const warnings: NonNullable<ListExport['warnings']> = found
        .slice(0, exportLimits.warnings)
        .map(({ subject, name, savedAt }) => ({
          label: t('mark.title'),
          value: t('mark.line', { what: nameOf(subject), who: name, when: dayText(savedAt, language, true) }),
        }));
      const refused = await exportList(warnings.length > 0 ? { ...list, warnings } : list, signal);
      if (!refused && warnings.length > 0) success(t('mark.exported', { n: found.length }));
      return refused;
    },
    [client, t, language, success],
  );
}
