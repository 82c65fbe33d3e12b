import { useQuery } from '@apollo/client/react';
import { projectLevels } from '@chengxiao/domain';
import { Choice, FormField } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { firstLevelProjects } from './library.graphql';
import { useFormText } from './project-form.i18n';
import type { ProjectForm } from './project-form';
import { useLifeText } from './project-life.i18n';

export type FieldsProps = { form: ProjectForm; onChange: (change: (old: ProjectForm) => ProjectForm) => void };

/** Whether it is a first- or second-level project, and to which first-level one it belongs. */
export function LevelFields({ form, onChange }: FieldsProps) {
  const f = useFormText();
  const t = useLifeText();
  const { position } = useSession();
  const { data } = useQuery(firstLevelProjects);
  const parents = data?.firstLevelProjects ?? [];
  return (
    <>
      {position.role === 'department' && (
        <FormField path="level" label={f('level')} required hint={f('levelHint')}>
          <Choice
            value={form.level}
            placeholder={false}
            options={projectLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={(level) => onChange((old) => ({ ...old, level }))}
          />
        </FormField>
      )}
      {form.level === 'second' && (parents.length > 0 || form.parentId !== '') && (
        <FormField path="parentId" label={f('parent')} hint={f('parentHint')}>
          <Choice
            value={form.parentId}
            placeholder={f('noParent')}
            options={parents.map(({ id, name, projectCode }) => ({ value: id, label: `${name} ${projectCode}` }))}
            onChange={(parentId) => onChange((old) => ({ ...old, parentId }))}
          />
        </FormField>
      )}
    </>
  );
}
