import {
  type Actor,
  f1Reading,
  lintTarget,
  type LooseF1,
  type LooseForm,
  mergeThreeWay,
  message,
  refuseTargetEdit,
} from '@chengxiao/domain';
import { TargetInput } from '@chengxiao/dto';
import { plainToInstance } from 'class-transformer';
import { v7 as uuid } from 'uuid';
import { type TargetForm, formContentOf } from '../forms';
import type { Tx } from '../kit/data/db';
import { contextOf, subjectOf, lintReferencesOfForm } from '../lint';
import { draftOf } from '../targets';
import { type CheckedForm, checkForm, invalidInput, shownTwice, wrongForm } from './form-check';
import { targetLabel } from './labels';
import { readSheets, targetBaseOf, type TargetSheets } from './target-sheets';

/** A form as it goes into the API: the same validators hold for a file as for a page. */
export const inputOf = (content: LooseForm): TargetInput => plainToInstance(TargetInput, content);

/** Compares one filled-in form with what it was made from and with what it is now. */
export async function checkTarget(tx: Tx, actor: Actor, form: TargetForm, group: TargetSheets): Promise<CheckedForm> {
  const { target, data } = form;
  const { id, version } = target;
  const title = `${data.projectName}（${data.year}）`;
  const twice = shownTwice(group);
  if (twice) return wrongForm(group, twice.why, { title, id }, twice.sheet);
  const theirs = formContentOf(data) as unknown as LooseF1;
  const [read, reading] = [readSheets(data, group), f1Reading(data.pack)];
  const base = targetBaseOf(group.origin) ?? theirs;
  const merged = mergeThreeWay({ base, theirs, read, reading, newId: uuid });
  const subject = {
    id,
    version,
    title,
    reading,
    labelOf: targetLabel,
    partOf: (path: string) => (path.startsWith('planSteps') ? 'plan' : 'target'),
    check: (content: LooseForm) => invalidInput(inputOf(content)),
    refusal: () => (refuseTargetEdit(actor, target) ? message('importNotEditable') : null),
    lint: (content: LooseForm) => lintForm(tx, form, content),
  };
  return checkForm(subject, group, read, merged);
}

/** What the indicator check would say of the form once it is taken over. */
async function lintForm(tx: Tx, { project, data, target, pack }: TargetForm, content: LooseForm) {
  const draft = draftOf(inputOf(content));
  const subject = subjectOf(project, target.year, data.funds, draft);
  const references = await lintReferencesOfForm(tx, {
    projectId: project.id,
    year: target.year,
    rows: draft.indicators,
  });
  return lintTarget(pack, subject, contextOf(pack, subject, references));
}

/** A target that the sheet speaks of and nobody knows. */
export const unknownForm = (group: TargetSheets): CheckedForm =>
  wrongForm(group, message('importUnknownTarget'), { title: group.title, id: null });
