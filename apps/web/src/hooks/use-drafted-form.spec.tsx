import { describe, expect, it } from '@jest/globals';
import { FormField, FormScope, type Problem } from '@chengxiao/ui';
import { screen, waitFor } from '@testing-library/react';
import { Input } from 'antd';
import { useState } from 'react';
import { drafts } from '../../test/drafts';
import { show } from '../../test/show';
import { FormFoot } from '../forms/FormFoot';
import { useDraftedForm } from './use-drafted-form';
import type { StoredObject } from './use-merging';

type Form = { goal: string };

type Saved = StoredObject & Form;
/** A form that stays open when it is saved; the answer tells its new version, and perhaps what is stored now. */
function Own({ answered, refuses = false }: { answered: Partial<Form>; refuses?: boolean }) {
  const [stored, setStored] = useState<Saved>({ version: 3, goal: '2.4' });
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  const { form, set, problem, busy, draft, submit } = useDraftedForm<Form, boolean>({
    kind: 'sample',
    subject: 's1',
    stored,
    initial: { goal: stored.goal },
    send: async (_, andSubmit) => {
      setStored((now) => ({ ...now, version: now.version + 1, ...answered }));
      await later();
      if (!andSubmit) return null;
      if (refuses) return unfinished;
      setStored((now) => ({ ...now, version: now.version + 1 }));
      return null;
    },
  });
  const other = (): void => setStored((now) => ({ ...now, version: now.version + 1, goal: '五千亩' }));
  return (
    <FormScope problem={problem}>
      <FormField path="goal" label="目标">
        <Input value={form.goal} onChange={(event) => set({ goal: event.target.value })} />
      </FormField>
      <FormFoot
        busy={busy}
        draft={draft}
        submit={{ text: '送审', run: () => void submit(true) }}
        save={{ text: '保存', run: () => void submit(false) }}
      />
      <p>version {stored.version}</p>
      <button onClick={other}>他人保存</button>
    </FormScope>
  );
}

const unfinished: Problem = { code: 'INVALID', title: '尚缺产出', detail: '尚缺产出', status: 422, fields: [] };
const goal = () => screen.getByLabelText('目标') as HTMLInputElement;
const button = (name: string) => screen.getByRole('button', { name });

describe('a form that stays open when it is saved', () => {
  it('does not take its own save for somebody else’s, whatever the answer tells of it', async () => {
    for (const answered of [{}, { goal: '三千亩' }]) {
      const kept = drafts();
      const shown = show(<Own answered={answered} />, { mocks: kept.mocks });
      await shown.user.clear(goal());
      await shown.user.type(goal(), '三千亩 ');
      await shown.user.click(button('保存'));
      await waitFor(() => expect(kept.discarded).toHaveBeenCalledTimes(1));
      await shown.user.click(button('送审'));
      await waitFor(() => expect(screen.getByText('version 6')).toBeTruthy());
      expect(goal().value.trim()).toBe('三千亩');
      expect(screen.queryByText(/保存了这份表/)).toBeNull();
      await shown.user.click(button('他人保存'));
      expect(goal().value).toBe('五千亩');
      shown.unmount();
    }
  });

  it('drops the draft of what is saved, though it was not handed on', async () => {
    const kept = drafts();
    const { user } = show(<Own answered={{}} refuses />, { mocks: kept.mocks });
    await user.type(goal(), '亩');
    await user.click(button('送审'));
    await waitFor(() => expect(kept.discarded).toHaveBeenCalledTimes(1));
    expect(screen.getByRole('alert').textContent).toContain('尚缺产出');
    expect(goal().value).toBe('2.4亩');
  });
});
