import type { Person } from '../kit/person.ts';
import { choosePaper, chooseWrongPaper, paperOf } from '../kit/papers.ts';
import { signsInOver } from '../kit/session-end.ts';
import type { Story, World } from '../kit/world.ts';
import { type DraftedForm, draftedForms } from './drafted-forms.ts';
import { type Place, returns } from './drafted-objects.ts';

/** What the two people write, one after the other. */
const [mine, theirs, mended] = [
  '本单位会同有关科室逐项核实后填写的内容，以台账和现场记录为准，原件存于档案室备查，共计三份材料。',
  '同事根据上级最新要求补充填写的内容，以主管部门下发的文件和会议纪要为准，相关材料另行报送，请一并审核。',
  '按退回意见逐条补充完善后的内容，已核对台账和现场记录，并由责任人签字确认，现重新报送，请予审核。',
];

const nameOf = (world: World, username: string): string =>
  world.stage.people.find((person) => person.username === username)?.name ?? '';

/** Types into the form, and waits until it is kept as a draft. */
async function types(person: Person, form: DraftedForm, text: string): Promise<void> {
  const typing = async (): Promise<void> => {
    await person.type(form.field, text);
    await person.page.keyboard.press('Tab');
  };
  await Promise.all([person.waitForRequest(text), typing()]);
}

/** Presses a button and waits until what was sent is accepted: its draft is dropped. */
async function accepted(person: Person, button: string): Promise<void> {
  await Promise.all([person.waitForRequest('DiscardFormDraft'), person.press(button)]);
}

/** The session ends while somebody types: they sign in over the page, and what was typed is kept. */
async function goesOn(world: World, person: Person, form: DraftedForm, place: Place): Promise<void> {
  await world.step('the session ends while it is filled in, and the text stays', async () => {
    await person.visit(place.form);
    await person.field(form.field).waitFor();
    await signsInOver(world, person, () => person.type(form.field, mine), mine);
    await person.holds(form.field, mine);
    await form.rest?.(person);
  });
}

const paper = '佐证材料汇编.pdf';

/** A file is added without leaving the form; one of a wrong kind is refused where it is chosen. */
async function attaches(world: World, person: Person, form: DraftedForm): Promise<void> {
  await world.step('a wrong kind of file is refused at once, a right one is attached, and the text stays', async () => {
    await chooseWrongPaper(person, paper);
    await person.holds(form.field, mine);
    await choosePaper(person, paper);
    await paperOf(person, paper).waitFor();
    await person.holds(form.field, mine);
  });
}

/** Somebody else saves meanwhile: the second sees whose, when and both values, and chooses. */
async function chooses(world: World, person: Person, form: DraftedForm, place: Place): Promise<void> {
  const { other = '', save = '' } = form;
  await world.step('somebody else saves meanwhile: both values are shown, and one is chosen', async () => {
    const colleague = await world.as(other);
    await colleague.visit(place.form);
    await types(colleague, form, theirs);
    await accepted(colleague, save);
    await person.press(save);
    await person.sees(new RegExp(`${nameOf(world, other)}于 .* 保存了这份表`));
    await person.sees(theirs);
    await person.sees(mine);
    await world.check(person, '两人同时填写的表');
    await person.press(/用我填写的$/);
    await person.holds(form.field, mine);
    await accepted(person, save);
    await colleague.visit(place.form);
    await colleague.holds(form.field, mine);
  });
}

/** Somebody else sends it meanwhile: the second is refused and keeps the text, which comes back once theirs is taken back. */
async function isTold(world: World, person: Person, form: DraftedForm, place: Place): Promise<void> {
  const { other = '', back = { button: '', seen: '' } } = form;
  await world.step('somebody else sends it meanwhile: the second is told, and no text is lost', async () => {
    const colleague = await world.as(other);
    await colleague.visit(place.form);
    await types(colleague, form, theirs);
    await form.rest?.(colleague);
    await sends(world, form, colleague, place);
    await person.press(form.send?.button ?? '');
    await person.sees('这份表已由他人报送或办理');
    await person.holds(form.field, mine);
    await takesIt(colleague, place, back);
    await person.visit(place.form);
    await person.sees(new RegExp(`${nameOf(world, other)}于 .* 保存了这份表`));
    await person.press(/用我填写的$/);
    await person.holds(form.field, mine);
  });
}

async function takesIt(
  person: Person,
  { home }: Place,
  { button, seen }: NonNullable<DraftedForm['back']>,
): Promise<void> {
  await person.visit(home);
  await person.press(button);
  await Promise.all([person.waitForRequest('withdraw'), person.press(button)]);
  await person.sees(seen);
}

async function sends(world: World, form: DraftedForm, person: Person, place: Place): Promise<void> {
  const { button, onPage, seen, by } = form.send ?? { button: '', seen: '' };
  const sender = by ? await world.as(by) : person;
  if (onPage) {
    await sender.visit(place.home);
    await sender.press(button);
    await sender.press(button);
  } else {
    if (new URL(sender.page.url()).pathname !== place.form) await sender.visit(place.form);
    await accepted(sender, button);
  }
  await sender.sees(seen);
}

/** What was sent is taken back while nobody has acted, and sent again. */
async function takesBack(world: World, person: Person, form: DraftedForm, place: Place): Promise<void> {
  const { back = { button: '', seen: '' } } = form;
  await world.step('it is sent, taken back and sent again', async () => {
    await sends(world, form, person, place);
    await takesIt(person, place, back);
    // Its history may say the same of an earlier time.
    await person.visit(place.form);
    await sends(world, form, person, place);
    if (!form.files) return;
    await person.visit(place.home);
    await paperOf(person, paper).waitFor();
  });
}

/** What came back is mended, on a fresh page, and sent again. */
async function mends(world: World, person: Person, form: DraftedForm, place: Place): Promise<void> {
  const { by, ...how } = form.returned ?? { by: '', button: '' };
  await world.step('it is returned, mended and sent again', async () => {
    await returns(await world.as(by), place, how);
    await person.visit(place.form);
    await types(person, form, mended);
    await person.visit(place.form);
    await person.holds(form.field, mended);
    await sends(world, form, person, place);
  });
}

const storyOf = (form: DraftedForm): Story => ({
  name: `${form.name}：登录失效、${form.files ? '附件、' : ''}两人填写、撤回、退回后再报`,
  ...(form.project ? { project: form.project } : {}),
  async tell(world) {
    const person = await world.as(form.author);
    const place = await form.prepare(world);
    await goesOn(world, person, form, place);
    if (form.files) await attaches(world, person, form);
    if (form.other) await (form.save ? chooses : isTold)(world, person, form, place);
    if (form.back) await takesBack(world, person, form, place);
    if (form.returned) {
      if (!form.back) await world.step('it is sent', () => sends(world, form, person, place));
      await mends(world, person, form, place);
    }
  },
});

export const draftedFormStories: readonly Story[] = draftedForms.map(storyOf);
