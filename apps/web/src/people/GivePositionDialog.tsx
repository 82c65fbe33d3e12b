import { useQuery } from '@apollo/client/react';
import {
  checkPosition,
  finding,
  type FinanceSection,
  financeSections,
  refusePosition,
  type Role,
  rolesAt,
  today,
} from '@chengxiao/domain';
import { Choice, Confirmation, DateInput, FormField, FormScope, type Problem } from '@chengxiao/ui';
import { useState } from 'react';
import { problemFrom } from '../api/problem-from';
import { useOrganisationFilter } from '../controls/use-organisation-filter';
import { useMove } from '../hooks/use-move';
import { useSession } from '../session/session';
import { useRoleName } from '../session/use-role-name';
import { givePosition, organisationKind, type ShownPerson } from './people.graphql';
import { usePeopleText } from './people.i18n';

/** Gives a person a position: where, as what, from when, until when. */
export function GivePositionDialog({ person, onClose }: { person: ShownPerson; onClose: () => void }) {
  const t = usePeopleText();
  const { position } = useSession();
  const roleName = useRoleName();
  const [form, setForm] = useState({
    orgId: person.orgId,
    role: '' as Role | '',
    section: '' as FinanceSection | '',
    fromOn: today(),
    untilOn: '',
  });
  const [wrong, setWrong] = useState<Problem | null>(null);
  const { move, busy, problem } = useMove(givePosition, t('given'));
  const places = useOrganisationFilter('orgId', t('position.org'), null, form.orgId);
  const { data } = useQuery(organisationKind, { variables: { id: form.orgId }, fetchPolicy: 'cache-first' });
  const place = data?.organisations.nodes[0];
  const offered = place
    ? rolesAt(place.kind).filter((role) => !refusePosition(position, { role, divisionCode: place.divisionCode }))
    : [];
  // Most organisations have one role: it need not be chosen.
  const role = form.role || (offered.length === 1 ? offered[0] : undefined);
  const set = (cells: Partial<typeof form>): void => {
    setForm({ ...form, ...cells });
    setWrong(null);
  };
  const send = async (): Promise<void> => {
    const { orgId, fromOn } = form;
    const input = role && { orgId, role, section: form.section || null, fromOn, untilOn: form.untilOn || null };
    const found = problemFrom(input && place ? checkPosition(input, place) : [finding('role', 'required')]);
    setWrong(found);
    if (found || !input) return;
    if ((await move({ id: person.id, version: person.version, input })) === null) onClose();
  };
  return (
    <Confirmation
      title={t('giveTitle', { name: person.name })}
      okText={t('give')}
      lines={[]}
      busy={busy}
      onOk={send}
      onCancel={onClose}
    >
      <FormScope problem={wrong ?? problem}>
        <FormField path="orgId" label={t('position.org')} required>
          <Choice
            value={form.orgId}
            placeholder={false}
            options={places.options}
            onSearch={places.onSearch}
            onChange={(orgId) => set({ orgId, role: '', section: '' })}
          />
        </FormField>
        <FormField path="role" label={t('position.role')} required>
          <Choice
            value={role}
            placeholder={t('form.needRole')}
            options={offered.map((each) => ({ value: each, label: roleName({ role: each }) }))}
            onChange={(chosen) => set({ role: chosen, section: '' })}
          />
        </FormField>
        {role === 'finance' && (
          <FormField path="section" label={t('position.section')}>
            <Choice
              value={form.section}
              placeholder={t('sectionNone')}
              options={financeSections.map((each) => ({ value: each, label: roleName({ role, section: each }) }))}
              onChange={(section) => set({ section })}
            />
          </FormField>
        )}
        <FormField path="fromOn" label={t('position.from')} required>
          <DateInput value={form.fromOn} onChange={(fromOn) => set({ fromOn })} />
        </FormField>
        <FormField path="untilOn" label={t('position.until')} hint={t('untilHint')}>
          <DateInput value={form.untilOn} onChange={(untilOn) => set({ untilOn })} />
        </FormField>
      </FormScope>
    </Confirmation>
  );
}
