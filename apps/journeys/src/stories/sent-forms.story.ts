import { sendsOnce } from '../kit/sends-once.ts';
import { signsInOver } from '../kit/session-end.ts';
import type { Person } from '../kit/person.ts';
import type { Story, World } from '../kit/world.ts';
import { type SentForm, sentForms } from './sent-forms.ts';

const [mine, theirs] = [
  '经集体研究形成的内容，以会议纪要和台账为准，原件存档备查。',
  '同事同时填写、后报送的内容，以主管领导审定的文本为准，材料另附。',
];

/** Comes to the form, as everybody does. */
async function opens(person: Person, { form, open }: Pick<SentForm, 'open'> & { form: string }): Promise<void> {
  await person.visit(form);
  await open?.(person);
}

const storyOf = (form: SentForm): Story => ({
  name: `只报送一次的表：${form.name}，登录失效、连点两次${form.other ? '、他人后报' : ''}`,
  async tell(world: World) {
    const { author, other, open, field, rest, send, seen, told = '' } = form;
    const person = await world.as(author);
    const place = await form.prepare(world);
    await world.step('the session ends while it is filled in, and the text stays', async () => {
      await opens(person, { ...place, open });
      await person.field(field).waitFor();
      await signsInOver(world, person, () => person.type(field, mine), mine);
      await person.holds(field, mine);
      // On a fresh page the draft is there.
      await opens(person, { ...place, open });
      await person.holds(field, mine);
    });
    const colleague = other ? await world.as(other) : null;
    if (colleague)
      await world.step('somebody else fills it in too', async () => {
        await opens(colleague, { ...place, open });
        await colleague.type(field, theirs);
        await rest?.(colleague);
      });
    await world.step('whoever signed in again sends it as they typed it, once though they click twice', async () => {
      await rest?.(person);
      await person.holds(field, mine);
      await sendsOnce(world, person, send, seen);
    });
    if (colleague)
      await world.step('the second is told, and no text is lost', async () => {
        await send(colleague);
        await colleague.sees(told);
        await colleague.holds(field, theirs);
      });
  },
});

export const sentFormStories: readonly Story[] = sentForms.map(storyOf);
