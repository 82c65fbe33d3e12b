import { type Finding, type Message, type MessageKey, type Params, message } from './messages';

/** Every refusal the system can give, once: code, HTTP status, title. */
export const problems = {
  INVALID: {
    status: 422,
    title: { zh: '填写有误，请按提示改正', en: 'Some fields are not right; correct them as told' },
  },
  BAD_REQUEST: { status: 400, title: { zh: '请求有误', en: 'Bad request' } },
  UNAUTHENTICATED: { status: 401, title: { zh: '需要登录', en: 'Sign-in needed' } },
  SIGN_IN_FAILED: { status: 401, title: { zh: '登录失败', en: 'Sign-in failed' } },
  LOCKED_OUT: { status: 429, title: { zh: '尝试次数过多', en: 'Too many attempts' } },
  CROSS_SITE: { status: 403, title: { zh: '跨站请求', en: 'Cross-site request' } },
  NOT_YOUR_ROLE: { status: 403, title: { zh: '无权办理', en: 'Not yours to do' } },
  NOT_FOUND: { status: 404, title: { zh: '没有找到', en: 'Not found' } },
  GONE: { status: 410, title: { zh: '已撤下', en: 'No longer here' } },
  ILLEGAL_STATE: { status: 409, title: { zh: '状态不允许', en: 'Not possible in this state' } },
  STALE: { status: 409, title: { zh: '内容已变化', en: 'Someone changed it meanwhile' } },
  DUPLICATE: { status: 409, title: { zh: '已经存在', en: 'Already there' } },
  NOT_READY: { status: 422, title: { zh: '条件尚不具备', en: 'Something is missing' } },
  REQUEST_ID_REUSED: { status: 409, title: { zh: '请求编号已用于其他内容', en: 'Request id used before' } },
  INVALID_CURSOR: { status: 400, title: { zh: '分页无效', en: 'Unknown page' } },
  TOO_LARGE: { status: 413, title: { zh: '内容过大', en: 'Too large' } },
  UNSUPPORTED_TYPE: { status: 415, title: { zh: '文件类型不受支持', en: 'Unsupported file type' } },
  NOT_A_WORKBOOK: { status: 422, title: { zh: '不是 Excel 工作簿', en: 'Not a workbook' } },
  ENCRYPTED_FILE: { status: 422, title: { zh: '文件已加密', en: 'The file is encrypted' } },
  FILE_WITH_MACROS: { status: 422, title: { zh: '文件含宏', en: 'The file has macros' } },
  FILE_WITH_LINKS: { status: 422, title: { zh: '文件含外部链接', en: 'The file has external links' } },
  FILE_WITH_FORMULAS: { status: 422, title: { zh: '文件含公式', en: 'The file has formulas' } },
  ZIP_BOMB: { status: 422, title: { zh: '文件解压后过大', en: 'The file unpacks to too much' } },
  TOO_MANY_CELLS: { status: 422, title: { zh: '表格过大', en: 'Too many cells' } },
  WRONG_SHEET: { status: 422, title: { zh: '不是所需的表格', en: 'Not the sheet that is wanted' } },
  TOO_COMPLEX: { status: 400, title: { zh: '查询过于复杂', en: 'Query too complex' } },
  UNAVAILABLE: { status: 503, title: { zh: '暂不可用', en: 'Not available' } },
  INTERNAL: { status: 500, title: { zh: '系统错误', en: 'Internal error' } },
} as const;
export type ProblemCode = keyof typeof problems;

/** What a rule answers when it refuses; rules only return refusals, services raise them. */
export type Refusal = {
  readonly code: ProblemCode;
  readonly reason: Message;
  readonly fields?: readonly Finding[] | undefined;
};

export const refusal = (code: ProblemCode, key: MessageKey, params?: Params, fields?: readonly Finding[]): Refusal => ({
  code,
  reason: message(key, params),
  fields,
});

/** The one exception of the house: a refusal on its way to the caller. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.reason.key}`);
  }
}

/** Throws when a rule refuses. */
export function orRefuse(refused: Refusal | null | undefined): void {
  if (refused) throw new ProblemError(refused);
}

/** The refusal of findings, each at its field. */
export const invalid = (findings: readonly Finding[]): Refusal =>
  refusal('INVALID', 'toCorrect', { n: findings.length }, findings);

/** Throws `INVALID` when there are findings. */
export function orInvalid(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new ProblemError(invalid(findings));
}
