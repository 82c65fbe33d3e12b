import type { Actor } from '../actor';
import { refuseOverUnit } from '../lifecycle';
import { compact, type Finding, finding, type Message, message } from '../messages';
import { D, sum } from '../money';
import { type Refusal, refusal } from '../problem';
import { defaultSections } from '../rule-pack/default-sections';
import { percentOf } from '../rule-pack/percent';
import type { ExAnteForm } from '../rule-pack/rule-pack';
import { checkText } from '../text';
import {
  type ExAnteConclusion,
  exAnteDimensions,
  type ExAnteDimension,
  type ExAnteDraft,
  exAnteItems,
  type ExAnteRating,
  type ExAnteRule,
  exAnteSections,
  type ExAnteAssessment,
  type ExAnteItem,
  type ExAnteMark,
  type ExAnteStanding,
  neededMaterials,
} from './ex-ante';
import type { Project, ProjectAttribute } from './project';

type Assessed = Pick<Project, 'level' | 'totalAmount'> & { readonly attribute: ProjectAttribute };
/** What is known of the last assessment of a project; `amount` is what was assessed, in 元. */
export type LastAssessment = Pick<ExAnteAssessment, 'state' | 'conclusion'> & { readonly amount: string };

/** Whether a project must be assessed before it is admitted: new, carried out, and at or above the amount of its place. */
export const needsExAnte = (rule: Pick<ExAnteRule, 'threshold'> | null, project: Assessed): boolean =>
  rule !== null &&
  project.level === 'second' &&
  project.attribute === 'new' &&
  new D(project.totalAmount).gte(rule.threshold);

/** How far a project is with its assessment. An assessment of a smaller amount does not hold for a larger one. */
export function exAnteStandingOf(
  rule: Pick<ExAnteRule, 'threshold'> | null,
  project: Assessed,
  last: LastAssessment | null,
): ExAnteStanding {
  if (!needsExAnte(rule, project)) return 'notNeeded';
  if (!last) return 'missing';
  if (last.conclusion === null) return 'open';
  if (last.conclusion === 'reject') return 'rejected';
  if (new D(project.totalAmount).gt(last.amount)) return 'outdated';
  return last.conclusion === 'supportAfterChange' && last.state !== 'changed' ? 'changeNeeded' : 'passed';
}

const obstacles = {
  missing: 'exAnteMissing',
  open: 'exAnteOpen',
  outdated: 'exAnteOutdated',
  rejected: 'exAnteRejected',
  changeNeeded: 'exAnteChangeNeeded',
} as const;

/** Why a project may not be admitted, or null. */
export const exAnteObstacle = (standing: ExAnteStanding): Message | null =>
  standing === 'notNeeded' || standing === 'passed' ? null : message(obstacles[standing]);

/** Points and bounds of an assessment: those it began with, or those of all packs where it kept none. */
export const exAnteFormOf = ({ form }: { readonly form: ExAnteForm | null }): ExAnteForm =>
  form ?? defaultSections.exAnte;

const itemsOf = (dimension: ExAnteDimension): ExAnteItem[] => exAnteItems.filter((item) => item.startsWith(dimension));

/** Points that a mark gives in a dimension: the items of one share its points. */
export const pointsOfMark = ({ maxima, marks }: ExAnteForm, dimension: ExAnteDimension, mark: ExAnteMark): string =>
  new D(maxima[dimension]).div(itemsOf(dimension).length).times(marks[mark]).toFixed();

/** Points of one dimension, as decimal text. */
export const dimensionPoints = (
  form: ExAnteForm,
  ratings: readonly ExAnteRating[],
  dimension: ExAnteDimension,
): string =>
  sum(ratings.flatMap(({ item, mark }) => (item.startsWith(dimension) ? [pointsOfMark(form, dimension, mark)] : [])));

/** Points of all five dimensions, 0 to 100. */
export const exAnteTotal = (form: ExAnteForm, ratings: readonly ExAnteRating[]): string =>
  sum(exAnteDimensions.map((dimension) => dimensionPoints(form, ratings, dimension)));

const grades: readonly ExAnteConclusion[] = ['reject', 'supportAfterChange', 'support'];

/** The best conclusion that the points allow, by the bounds of the form. */
export function bestConclusion(form: ExAnteForm, ratings: readonly ExAnteRating[]): ExAnteConclusion {
  const total = new D(exAnteTotal(form, ratings));
  const { maxima, support, supportAfterChange } = form;
  const weak = exAnteDimensions.some((dimension) =>
    new D(dimensionPoints(form, ratings, dimension)).lt(new D(maxima[dimension]).times(support.ofDimension)),
  );
  if (total.gte(support.total) && !weak) return 'support';
  return total.gte(supportAfterChange.total) ? 'supportAfterChange' : 'reject';
}

/** What is wrong with a conclusion: it may be stricter than the points, never better. */
export function checkConclusion(
  form: ExAnteForm,
  conclusion: ExAnteConclusion,
  ratings: readonly ExAnteRating[],
): Finding[] {
  const best = bestConclusion(form, ratings);
  return grades.indexOf(conclusion) > grades.indexOf(best)
    ? [
        finding('conclusion', 'exAnteConclusionTooGood', {
          total: exAnteTotal(form, ratings),
          support: form.support.total,
          ofDimension: percentOf(new D(form.support.ofDimension)),
          after: form.supportAfterChange.total,
        }),
      ]
    : [];
}

/** What is wrong with a draft that may still have gaps. */
export function checkExAnteDraft({ experts, ratings, report }: ExAnteDraft): Finding[] {
  const twice = ratings.filter(({ item }, index) => ratings.findIndex((other) => other.item === item) < index);
  const found: (Finding | null)[] = [
    ...experts.flatMap(({ name, organisation, title, field }, row) => [
      checkText(`experts.${row}.name`, name, { max: 40 }),
      checkText(`experts.${row}.organisation`, organisation, { max: 120 }),
      checkText(`experts.${row}.title`, title, { max: 60 }),
      checkText(`experts.${row}.field`, field, { max: 60 }),
    ]),
    ...ratings.map(({ item, remark }) => checkText(`ratings.${item}`, remark, { max: 300 })),
    ...twice.map(({ item }) => finding(`ratings.${item}`, 'exAnteRatedTwice')),
    ...exAnteSections.map((section) => checkText(`report.${section}`, report[section], { max: 5_000 })),
  ];
  return compact(found);
}

/** What keeps an assessment from being submitted, each finding at its place. */
export function checkExAnte(draft: ExAnteDraft): Finding[] {
  const { materials, experts, ratings, report } = draft;
  const found: (Finding | null)[] = [
    ...checkExAnteDraft(draft),
    ...neededMaterials
      .filter((material) => !materials.includes(material))
      .map((material) => finding(`materials.${material}`, 'exAnteMaterialMissing')),
    experts.length < 3 ? finding('experts', 'exAnteFewExperts') : null,
    ...experts.flatMap((expert, row) => [
      ...(['name', 'organisation', 'title', 'field'] as const).map((cell) =>
        expert[cell].trim() === '' ? finding(`experts.${row}.${cell}`, 'required') : null,
      ),
      expert.noConflict ? null : finding(`experts.${row}.noConflict`, 'exAnteConflict'),
    ]),
    ...exAnteItems
      .filter((item) => !ratings.some((rating) => rating.item === item))
      .map((item) => finding(`ratings.${item}`, 'required')),
    ...(['object', 'process', 'findings'] as const)
      .filter((section) => report[section].trim() === '')
      .map((section) => finding(`report.${section}`, 'required')),
  ];
  return compact(found);
}

/** Why this actor may not change the assessment now, or null. */
export function refuseExAnteEdit(actor: Actor, assessment: ExAnteAssessment): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== assessment.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  const open = assessment.state === 'draft' || assessment.state === 'returned';
  return open ? refuseOverUnit(actor, assessment) : refusal('ILLEGAL_STATE', 'illegalState');
}

/** Why this actor may not begin an assessment of the project, or null; a rejected or outgrown one may be followed by another. */
export function refuseExAnteStart(actor: Actor, project: Project, standing: ExAnteStanding): Refusal | null {
  if (actor.role !== 'department' && actor.role !== 'unit') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== project.divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (!['draft', 'submitted', 'returned'].includes(project.state)) return refusal('ILLEGAL_STATE', 'illegalState');
  if (standing === 'notNeeded') return refusal('NOT_READY', 'exAnteNotNeeded');
  return ['missing', 'outdated', 'rejected'].includes(standing) ? null : refusal('DUPLICATE', 'exAnteExists');
}
