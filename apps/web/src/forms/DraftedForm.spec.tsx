import { describe, expect, it, jest } from '@jest/globals';
import { FormField, FormScope, type Problem } from '@chengxiao/ui';
import { act, screen, waitFor } from '@testing-library/react';
import { Input } from 'antd';
import { useState } from 'react';
import { drafts } from '../../test/drafts';
import { show } from '../../test/show';
import { useDraftedForm } from '../hooks/use-drafted-form';
import type { StoredObject } from '../hooks/use-merging';
import { DraftedForm } from './DraftedForm';
import { FormFoot } from './FormFoot';

type Form = { goal: string };
type Send = (form: Form) => Promise<Problem | null>;
const refusal = (code: string, detail: string, fields: Problem['fields'] = []): Problem => ({
  code,
  title: detail,
  detail,
  status: 409,
  fields,
});

function open(send: Send, earlier: string | null = null) {
  const kept = drafts(earlier);
  const onDone = jest.fn();
  const page = (
    <DraftedForm<Form> kind="sample" subject="s1" initial={{ goal: '' }} send={send} onDone={onDone} submitText="送审">
      {({ goal }, set) => (
        <FormField path="goal" label="目标">
          <Input value={goal} onChange={(event) => set({ goal: event.target.value })} />
        </FormField>
      )}
    </DraftedForm>
  );
  return { ...kept, onDone, ...show(page, { mocks: kept.mocks }) };
}
const goal = () => screen.getByLabelText('目标') as HTMLInputElement;
const button = (name: string) => screen.getByRole('button', { name });

describe('a form whose typing is kept', () => {
  it('keeps what was typed and marks the field when the API refuses', async () => {
    const send = jest
      .fn<Send>()
      .mockResolvedValue(refusal('INVALID', '1 处须改正', [{ path: 'input.goal', message: '目标须写明数量' }]));
    const { user, onDone, discarded } = open(send);
    await user.type(goal(), '三千亩');
    await user.click(button('送审'));
    await waitFor(() => expect(goal().getAttribute('aria-invalid')).toBe('true'));
    expect([goal().value, document.activeElement]).toEqual(['三千亩', goal()]);
    expect(onDone).not.toHaveBeenCalled();
    expect(discarded).not.toHaveBeenCalled();
  });

  it('says so when somebody else changed it meanwhile, and can be sent again', async () => {
    const stale = refusal('STALE', '已被他人修改，请刷新后重试');
    const send = jest.fn<Send>().mockResolvedValueOnce(stale).mockResolvedValueOnce(null);
    const { user, onDone } = open(send);
    await user.type(goal(), '三千亩');
    await user.click(button('送审'));
    expect((await screen.findByRole('alert')).textContent).toContain('已被他人修改');
    expect(goal().value).toBe('三千亩');
    await user.click(button('送审'));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
  });

  it('is sent once, however often it is pressed', async () => {
    let answer: (refused: null) => void = () => undefined;
    const send = jest.fn<Send>(() => new Promise((resolve) => (answer = resolve)));
    const { user, onDone, discarded } = open(send);
    await user.type(goal(), '三千亩');
    await user.dblClick(button('送审'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(send).toHaveBeenCalledTimes(1);
    act(() => answer(null));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(discarded).toHaveBeenCalledTimes(1);
  });

  it('puts back what was typed before one left', async () => {
    const { user } = open(jest.fn<Send>().mockResolvedValue(null), '{"goal":"五千亩"}');
    await waitFor(() => expect(goal().value).toBe('五千亩'));
    await user.click(button('放弃草稿'));
    await waitFor(() => expect(goal().value).toBe(''));
  });

  it('keeps as a draft what is typed while it is being sent', async () => {
    let answer: (refused: null) => void = () => undefined;
    const send = jest.fn<Send>(() => new Promise((resolve) => (answer = resolve)));
    const { user, onDone, discarded, saved } = open(send);
    await user.type(goal(), '三千亩');
    await user.click(button('送审'));
    await user.type(goal(), '水田');
    act(() => answer(null));
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1));
    expect(discarded).not.toHaveBeenCalled();
    await waitFor(() => expect(saved.at(-1)).toBe('{"goal":"三千亩水田"}'), { timeout: 3000 });
  });
});

function Two({ send }: { send: (form: Form, andSubmit: boolean) => Promise<null> }) {
  const { form, set, problem, busy, draft, submit } = useDraftedForm<Form, boolean>({
    kind: 'sample',
    subject: 's1',
    initial: { goal: '' },
    send,
  });
  return (
    <FormScope problem={problem}>
      <FormField path="goal" label="目标">
        <Input value={form.goal} onChange={(event) => set({ goal: event.target.value })} />
      </FormField>
      <FormFoot
        busy={busy}
        draft={draft}
        submit={{ text: '保存并送审', run: () => void submit(true) }}
        save={{ text: '保存', run: () => void submit(false) }}
      />
    </FormScope>
  );
}

describe('the keys of a form', () => {
  const press = async (keys: string, typing = true) => {
    const send = jest.fn<(form: Form, andSubmit: boolean) => Promise<null>>().mockResolvedValue(null);
    const { user } = show(<Two send={send} />, { mocks: drafts().mocks });
    await user.type(goal(), '三千亩');
    if (!typing) act(() => goal().blur());
    await user.keyboard(keys);
    return send;
  };

  it.each([
    ['Ctrl+S', '{Control>}s{/Control}', false],
    ['⌘+S', '{Meta>}s{/Meta}', false],
    ['Ctrl+Enter', '{Control>}{Enter}{/Control}', true],
  ])('%s acts with what was typed, in a field or beside it', async (_, keys, andSubmit) => {
    const send = await press(keys);
    await waitFor(() => expect(send.mock.calls).toEqual([[{ goal: '三千亩' }, andSubmit]]));
  });

  it('act beside the fields too, where the page has one form', async () => {
    const send = await press('{Control>}s{/Control}', false);
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  });

  it('leave plain letters and a lone Enter to the field', async () => {
    expect(await press('s{Enter}')).not.toHaveBeenCalled();
  });

  it('are shown at their buttons', () => {
    show(<Two send={() => Promise.resolve(null)} />, { mocks: drafts().mocks });
    expect([button('保存').title, button('保存并送审').title]).toEqual(['Ctrl+S', 'Ctrl+Enter']);
  });

  it('belong to the form in which one types, where the page has two', async () => {
    const sends = [0, 1].map(() =>
      jest.fn<(form: Form, andSubmit: boolean) => Promise<null>>().mockResolvedValue(null),
    );
    const page = (
      <>
        {sends.map((send, index) => (
          <Two key={index} send={send} />
        ))}
      </>
    );
    const { user } = show(page, { mocks: drafts().mocks });
    const second = screen.getAllByLabelText('目标')[1] as HTMLInputElement;
    await user.type(second, '三千亩');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(sends[1]).toHaveBeenCalledTimes(1));
    act(() => second.blur());
    await user.keyboard('{Control>}s{/Control}');
    expect(sends.map((send) => send.mock.calls.length)).toEqual([0, 1]);
  });
});

/** An object whose form is open while somebody else saves it. */
function Opened({ earlier, send }: { earlier?: string; send: SendOver }) {
  const [stored, setStored] = useState<StoredObject & Form & { unit: string }>({
    version: 3,
    goal: '2.4',
    unit: '万亩',
  });
  const { goal, unit } = stored;
  const save = (): void => setStored({ ...stored, version: stored.version + 1, goal: earlier ?? '3.0', history });
  return (
    <>
      <DraftedForm<Form & { unit: string }>
        kind="sample"
        subject="s1"
        stored={stored}
        initial={{ goal, unit }}
        send={(form) => send(form, stored.version)}
        submitText="送审"
      >
        {(form, set) => (
          <>
            <FormField path="goal" label="目标">
              <Input value={form.goal} onChange={(event) => set({ goal: event.target.value })} />
            </FormField>
            <FormField path="unit" label="单位">
              <Input value={form.unit} onChange={(event) => set({ unit: event.target.value })} />
            </FormField>
          </>
        )}
      </DraftedForm>
      <button onClick={save}>他人保存</button>
    </>
  );
}

const event = { id: 'e1', action: 'target_edit', actorName: '乌云', actorOrg: '水利局', reason: null } as const;
const history: StoredObject['history'] = [
  { ...event, at: '2026-03-02T02:00:00.000Z' },
  { ...event, id: 'e2', action: 'target_return', actorName: '李静', at: '2026-03-03T02:00:00.000Z' },
];
type SendOver = (form: Form & { unit: string }, version: number) => Promise<Problem | null>;

describe('a form that somebody else saves meanwhile', () => {
  it('takes over what they saved where nobody typed here, and is sent over the new version', async () => {
    const kept = drafts();
    const send = jest.fn<SendOver>().mockResolvedValue(null);
    const { user } = show(<Opened send={send} />, { mocks: kept.mocks });
    await user.type(screen.getByLabelText('单位'), '（净）');
    await user.click(button('他人保存'));
    expect(goal().value).toBe('3.0');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /乌云于 2026年3月2日 10:00 保存了这份表.*1 处.*目标/,
    );
    await user.click(button('送审'));
    await waitFor(() => expect(send).toHaveBeenCalledWith({ goal: '3.0', unit: '万亩（净）' }, 4));
  });

  it('shows both values of a cell that both changed, and is not sent before one is chosen', async () => {
    const kept = drafts();
    const send = jest.fn<SendOver>().mockResolvedValue(null);
    const { user } = show(<Opened send={send} />, { mocks: kept.mocks });
    await user.clear(goal());
    await user.type(goal(), '2.6');
    await user.click(button('他人保存'));
    expect(goal().value).toBe('3.0');
    expect(screen.getByRole('row', { name: /目标.*2\.6.*3\.0/ })).toBeTruthy();
    await user.click(button('送审'));
    expect(send).not.toHaveBeenCalled();
    await user.click(button('目标 用我填写的'));
    expect(goal().value).toBe('2.6');
    await user.click(button('送审'));
    await waitFor(() => expect(send).toHaveBeenCalledWith({ goal: '2.6', unit: '万亩' }, 4));
  });

  it('keeps in the draft what was typed while nothing is chosen yet', async () => {
    const kept = drafts();
    const { user } = show(<Opened send={jest.fn<SendOver>()} />, { mocks: kept.mocks });
    await user.clear(goal());
    await user.type(goal(), '2.6');
    await user.click(button('他人保存'));
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await waitFor(() => expect(kept.saved.at(-1)).toBe('{"goal":"2.6","unit":"万亩"}'));
    expect(kept.bases.at(-1)).toBe('{"goal":"2.4","unit":"万亩"}');
  });

  it('asks once: a chosen value begins from what is saved now, in the draft too', async () => {
    const kept = drafts('{"goal":"3.0","unit":"万亩"}', '{"goal":"2.0","unit":"万亩"}');
    const { user } = show(<Opened send={jest.fn<SendOver>()} />, { mocks: kept.mocks });
    await user.click(await screen.findByRole('button', { name: '目标 用我填写的' }));
    await waitFor(() => expect(kept.bases.at(-1)).toBe('{"goal":"2.4","unit":"万亩"}'), { timeout: 3000 });
    expect(kept.saved.at(-1)).toBe('{"goal":"3.0","unit":"万亩"}');
  });

  it('never lays an older draft over newer saved values: 2.4 does not become 3.0 without a word', async () => {
    const kept = drafts('{"goal":"3.0","unit":"公顷"}', '{"goal":"2.0","unit":"万亩"}');
    const { user } = show(<Opened send={jest.fn<SendOver>().mockResolvedValue(null)} />, { mocks: kept.mocks });
    await screen.findByRole('row', { name: /目标.*3\.0.*2\.4/ });
    expect(goal().value).toBe('2.4');
    expect((screen.getByLabelText('单位') as HTMLInputElement).value).toBe('公顷');
    await user.click(button('目标 用已保存的'));
    expect([goal().value, screen.queryByText('我填写的')]).toEqual(['2.4', null]);
  });
});
