import { Injectable } from '@nestjs/common';
import {
  type Actor,
  compareF1,
  type FormGrid,
  type RedLineF1,
  type SubmittedRedLine,
  f1Layout,
  f3Layout,
  type Language,
  layOut,
  type MissingCharacter,
  missingCharacters,
  mostAnnexes,
  ProblemError,
  refusal,
  replyLayout,
  type TargetDraft,
  type TargetState,
} from '@chengxiao/domain';
import type { ExportedForm } from '../documents';
import { orNotFound } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { letterFor, type PreparedReply } from '../approvals';
import { adjustmentById, targetById, findTargets, storedDraft, versionById } from '../targets';
import { draftsWarning, withDraftMark } from './files';
import { formsOf, frozenForm, frozenForms, submittedBefore, type TargetForm } from './f1.reads';
import { reviewForm } from './f3.reads';

/** Rows to fill in at the end of each list of a workbook. */
const blankRows = 3;
/** Forms that go into one workbook. */
const mostForms = 200;

export type FormOptions = {
  readonly version?: number | undefined;
  readonly language: Language;
  readonly blank?: boolean;
};
export type ComparisonOptions = {
  readonly from: number;
  readonly to?: number | undefined;
  readonly language: Language;
};
export type ManyForms = { readonly forms: readonly ExportedForm[]; readonly name: string };
export type FormFilter = {
  readonly year?: number | undefined;
  readonly states?: TargetState[] | undefined;
  readonly search?: string | undefined;
};

/** What people type into form F1, and nothing else. */
export const formContentOf = (draft: TargetDraft): TargetDraft => storedDraft(draft, draft.indicators, draft.planSteps);

/** Official forms of targets, each laid out for whoever may see the target. */
@Injectable()
export class FormsService {
  constructor(private readonly db: Db) {}

  /** Form F1 of a target, now or frozen. @throws `NOT_FOUND` */
  target(actor: Actor, id: string, { version, language, blank = false }: FormOptions): Promise<ExportedForm> {
    return this.db.as(actor, async (tx) => {
      const form = orNotFound((await formsOf(tx, [await targetById(tx, id)]))[0]);
      if (version === undefined) return withDraftMark(tx, id, toExported(form, language, blank), language);
      const data = await frozenForm(tx, form, version);
      return { grid: layOut(f1Layout, data, language), name: `${data.year} ${data.projectName}` };
    });
  }

  /** What differs between two versions of a target, or a version and what stands now. @throws `NOT_FOUND` */
  comparison(actor: Actor, id: string, { from, to, language }: ComparisonOptions): Promise<RedLineF1> {
    return this.db.as(actor, async (tx) => {
      const form = orNotFound((await formsOf(tx, [await targetById(tx, id)]))[0]);
      const after = to === undefined ? form.data : await frozenForm(tx, form, to);
      return compareF1(await frozenForm(tx, form, from), after, language);
    });
  }

  /** What differs from what was submitted before the round that is under way. @throws `NOT_FOUND` */
  sinceReturn(actor: Actor, id: string, language: Language): Promise<SubmittedRedLine> {
    return this.db.as(actor, async (tx) => {
      const target = await targetById(tx, id);
      const { data } = orNotFound((await formsOf(tx, [target]))[0]);
      const before = await submittedBefore(tx, target);
      if (!before) return { ...compareF1(data, data, language), since: null };
      const { content, roundNo, submittedAt } = before;
      const funds = [...data.funds.filter(({ year }) => year !== data.year), ...content.funds];
      return { ...compareF1({ ...data, ...content, funds }, data, language), since: { roundNo, submittedAt } };
    });
  }

  /** What a request would change, against the version it was asked against. @throws `NOT_FOUND` */
  adjustment(actor: Actor, id: string, language: Language): Promise<RedLineF1> {
    return this.db.as(actor, async (tx) => {
      const { targetId, baseVersionId, content } = await adjustmentById(tx, id);
      const form = orNotFound((await formsOf(tx, [await targetById(tx, targetId)]))[0]);
      const before = await frozenForm(tx, form, (await versionById(tx, baseVersionId)).versionNo);
      return compareF1(before, { ...before, ...content }, language);
    });
  }

  /** Forms F1 of all targets that a filter finds, under one name. @throws `TOO_LARGE`, `NOT_FOUND` when there is none */
  targets(actor: Actor, filter: FormFilter, language: Language): Promise<ManyForms> {
    return this.db.as(actor, async (tx) => {
      const found = await findTargets(tx, actor, filter, mostForms + 1);
      if (found.length === 0) throw new ProblemError(refusal('NOT_FOUND', 'noForms'));
      if (found.length > mostForms) throw new ProblemError(refusal('TOO_LARGE', 'tooManyForms', { max: mostForms }));
      const forms = (await formsOf(tx, found)).map((form) => toExported(form, language, true));
      const ids = found.map(({ id }) => id);
      return { forms, name: `绩效目标申报表 ${forms.length}${await draftsWarning(tx, ids, language)}` };
    });
  }

  /** The letter of a reply, and behind it form F1 of each project as it was frozen, up to `mostAnnexes`. @throws `NOT_FOUND` */
  reply(actor: Actor, id: string, language: Language): Promise<{ grids: FormGrid[]; name: string }> {
    return this.db.as(actor, async (tx) => {
      const reply = await letterFor(tx, actor, id);
      const forms = await formsOfReply(tx, reply, language);
      // An extract is named for whom it is, so that nobody takes it for the whole letter.
      const extract = reply.extractFor && `${reply.extractFor}${language === 'zh' ? '（摘录）' : ' (extract)'}`;
      const name = `${reply.documentNo} ${extract ?? reply.content.department}`;
      return { grids: forms.map(({ grid }) => grid), name };
    });
  }

  /** What of a letter that is issued, or is to be, and of the forms behind it no typeface has. @throws `NOT_FOUND` */
  missingOfReply(actor: Actor, reply: string | PreparedReply, language: Language): Promise<MissingCharacter[]> {
    return this.db.as(actor, async (tx) => {
      const forms = await formsOfReply(
        tx,
        typeof reply === 'string' ? await letterFor(tx, actor, reply) : reply,
        language,
      );
      const colon = language === 'zh' ? '：' : ': ';
      return forms.flatMap(({ grid, project }) =>
        missingCharacters(grid).map(({ place, ...each }) => ({
          ...each,
          place: project === null ? place : `${project}${colon}${place}`,
        })),
      );
    });
  }

  /** Form F3 of the last review. @throws `NOT_FOUND`, `NOT_READY` while there is none */
  review(actor: Actor, id: string, language: Language): Promise<ExportedForm> {
    return this.db.as(actor, async (tx) => {
      const data = await reviewForm(tx, await targetById(tx, id));
      return { grid: layOut(f3Layout, data, language), name: `${data.year} ${data.project}` };
    });
  }
}

/** A letter and the forms behind it, each of these with its project. */
async function formsOfReply(
  tx: Tx,
  reply: PreparedReply,
  language: Language,
): Promise<{ readonly grid: FormGrid; readonly project: string | null }[]> {
  const ids = reply.content.projects.map(({ versionId }) => versionId);
  const annexes = ids.length <= mostAnnexes ? await frozenForms(tx, ids) : [];
  return [
    { grid: letterOf(reply, language), project: null },
    ...annexes.map((data) => ({ grid: layOut(f1Layout, data, language), project: data.projectName })),
  ];
}

/** The letter itself; the forms of its projects follow where they are not too many. */
export function letterOf({ content, documentNo, issuedOn, extractFor }: PreparedReply, language: Language): FormGrid {
  const count = content.projects.length;
  const annexes = count <= mostAnnexes ? count : 0;
  return layOut(replyLayout, { ...content, documentNo, issuedOn, annexes, extractFor }, language);
}

const toExported = ({ target, data }: TargetForm, language: Language, fillable: boolean): ExportedForm => ({
  grid: layOut(f1Layout, data, language, { blank: fillable ? blankRows : 0 }),
  name: `${data.year} ${data.projectName}`,
  origin: { id: target.id, version: target.version, content: formContentOf(data) },
});
