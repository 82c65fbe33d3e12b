import { signsInOver } from '../kit/session-end.ts';
import type { Person } from '../kit/person.ts';
import type { Story, World } from '../kit/world.ts';
import { type SentForm, sentForms } from './sent-forms.ts';

const [mine, theirs] = [
  '经集体研究形成的内容，以会议纪要和台账为准，原件存档备查。',
  '同事先一步填写并报送的内容，以主管领导审定的文本为准，材料另附。',
];

/** Comes to the form, as everybody does. */
async function opens(person: Person, { form, open }: Pick<SentForm, 'open'> & { form: string }): Promise<void> {
  await person.visit(form);
  await open?.(person);
}

/** Fills it in and sends it. */
async function sends(person: Person, { field, rest, send, seen }: SentForm, text: string): Promise<void> {
  await person.type(field, text);
  await rest?.(person);
  await send(person);
  await person.sees(seen);
}

const storyOf = (form: SentForm): Story => ({
  name: `只报送一次的表：${form.name}，登录失效、他人先报`,
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
    if (other)
      await world.step('somebody else sends it meanwhile: the second is told, and no text is lost', async () => {
        await rest?.(person);
        const colleague = await world.as(other);
        await opens(colleague, { ...place, open });
        await sends(colleague, form, theirs);
        await send(person);
        await person.sees(told);
        await person.holds(field, mine);
      });
    else
      await world.step('it is sent', async () => {
        await rest?.(person);
        await send(person);
        await person.sees(seen);
      });
  },
});

export const sentFormStories: readonly Story[] = sentForms.map(storyOf);
