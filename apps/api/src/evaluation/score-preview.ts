import {
  evaluate,
  type EvaluationResult,
  explainTotal,
  finding,
  type Language,
  orInvalid,
  packForType,
  type RulePack,
  say,
  type ScoreResult,
} from '@chengxiao/domain';
import type { PreviewedScoreDto, ScorePreviewDto, ScorePreviewInput } from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { headInForce, headOf, type RulePackHead, textOf } from '../rule-packs';
import { explanationDto, totalExplanationDto } from './explanation.view';

type Judge = { readonly head: RulePackHead; readonly pack: RulePack };

/** What is to judge: a frozen pack by id and version, or the one in force. @throws `INVALID`, `NOT_FOUND` also for drafts */
async function loadJudge(tx: Tx, input: ScorePreviewInput): Promise<Judge> {
  const { packId, packVersion, divisionCode, year } = input;
  const named = packId && packVersion ? { id: packId, version: packVersion } : null;
  const placed = divisionCode && year ? { divisionCode, year } : null;
  const argumentCount = [packId, packVersion, divisionCode, year].filter(
    (each) => each !== undefined && each !== null,
  ).length;
  if (argumentCount !== 2 || (!named && !placed)) orInvalid([finding('packId', 'previewPackUnclear')]);
  const head = named ? await headOf(tx, named) : await headInForce(tx, placed?.divisionCode ?? '', placed?.year ?? 0);
  const text = await textOf(tx, { id: head.packId, version: head.packVersion });
  return { head, pack: packForType(orNotFound(text?.content), input.projectType) };
}

function toPreviewedScore(result: ScoreResult, language: Language): PreviewedScoreDto {
  if (result.outcome !== 'scored')
    return { score: null, explanation: null, why: say(result.why, language), overFulfilled: false };
  const { score, explanation, overFulfilled } = result;
  return { score, explanation: explanationDto(explanation), why: null, overFulfilled };
}

function previewDto(head: RulePackHead, result: EvaluationResult, language: Language): ScorePreviewDto {
  const { budgetScore, budgetWeight, total, totalText, grade } = result;
  const explained = explainTotal(result.whole);
  return {
    pack: head,
    budgetScore,
    budgetWeight,
    total,
    grade,
    budget: toPreviewedScore(result.budget, language),
    rows: result.rows.map((row) => toPreviewedScore(row, language)),
    totalText: totalText || null,
    totalExplanation: explained && totalExplanationDto(explained),
    findings: result.findings.map((each) => ({ path: each.path, message: say(each, language) })),
    reasonsRequired: result.reasonsRequired.map(({ path, row, given, causes }) => ({
      path,
      row,
      given,
      causes: causes.map((cause) => ({ message: say(cause, language), clause: cause.clause })),
    })),
  };
}

/** Scores a form by the same rules that score what is saved, and keeps nothing. @throws `INVALID`, `NOT_FOUND` */
export async function scorePreview(tx: Tx, input: ScorePreviewInput, language: Language): Promise<ScorePreviewDto> {
  const { head, pack } = await loadJudge(tx, input);
  const { budget = null, executed = null, reason = null } = input.funds;
  const rows = input.rows.map((row) => ({
    ...row,
    target: row.target ?? null,
    actual: row.actual ?? null,
    direction: row.direction ?? null,
  }));
  return previewDto(head, evaluate(pack, { funds: { budget, executed, reason }, rows }), language);
}
