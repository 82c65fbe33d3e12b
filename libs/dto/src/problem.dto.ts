import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { type ProblemCode, problems } from '@chengxiao/domain';
import type { Type } from '@nestjs/common';
import { enumOf } from './enum';

const ProblemCodeEnum = enumOf(
  'ProblemCode',
  Object.keys(problems) as ProblemCode[],
  'What kind of refusal it is; each has one HTTP status.',
  {
    INVALID: '填写有误 (422): fields or cells are wrong or missing; see fields',
    BAD_REQUEST: '请求有误 (400): broken JSON, a GraphQL error, a wrong type or a malformed id',
    UNAUTHENTICATED: '未登录 (401): no session, or it ended',
    SIGN_IN_FAILED: '登录失败 (401): wrong user name or password',
    LOCKED_OUT: '尝试次数过多 (429): too many failed sign-ins; detail and Retry-After say for how long',
    CROSS_SITE: '跨站请求 (403): a browser sent it from another site',
    NOT_YOUR_ROLE:
      '无权办理 (403): another role, organisation or division does this, or you would review your own work',
    NOT_FOUND: '没有找到 (404): unknown, or outside your scope',
    GONE: '已撤下 (410): was public once; detail says since when and why',
    ILLEGAL_STATE: '状态不允许 (409): the lifecycle does not allow it now; read allowedActions',
    STALE: '内容已变化 (409): somebody changed it since you read it',
    DUPLICATE: '已经存在 (409): there is one already',
    NOT_READY: '条件尚不具备 (422): something else must happen first; detail says what',
    REQUEST_ID_REUSED: '请求编号已用于其他内容 (409): this requestId came before with another input or act',
    INVALID_CURSOR: '分页无效 (400): after is not an endCursor of this list',
    TOO_LARGE: '内容过大 (413): the body or file is larger than allowed',
    UNSUPPORTED_TYPE: '文件类型不受支持 (415): a kind of file or body that is not taken',
    NOT_A_WORKBOOK: '不是 Excel 工作簿 (422): the file is no workbook, whatever its name says',
    ENCRYPTED_FILE: '文件已加密 (422): take the password off first',
    FILE_WITH_MACROS: '文件含宏 (422): the workbook carries macros',
    FILE_WITH_LINKS: '文件含外部链接 (422): the workbook links to other files',
    FILE_WITH_FORMULAS: '文件含公式 (422): no longer answered; a formula keeps out the form or row it stands in',
    ZIP_BOMB: '文件解压后过大 (422): the file unpacks to far more than it weighs',
    TOO_MANY_CELLS: '表格过大 (422): more rows or cells than an import takes',
    WRONG_SHEET: '不是所需的表格 (422): not the form or list that is imported here',
    TOO_COMPLEX: '查询过于复杂 (400): beyond the limits of one document; extensions carry cost and limit',
    UNAVAILABLE:
      '暂不可用 (503): the database or the storage does not answer or has no room; try again after Retry-After',
    INTERNAL: '系统错误 (500): our fault, logged under the reference in detail',
  },
);

@ObjectType('ProblemField', { description: 'One field or cell that is not right.' })
export class ProblemFieldDto {
  @Field(() => String, { description: 'Where it is, for example rows.3.weight' }) path!: string;
  @Field(() => String, { description: 'What to do, in the language of the request' }) message!: string;
}

@ObjectType('Problem', { description: 'A refusal: nothing was changed.' })
export class ProblemDto {
  @Field(() => ProblemCodeEnum, { description: 'Kind of refusal; decide by it' }) code!: ProblemCode;
  @Field(() => String, { description: 'What the code means, in the language of the request' }) title!: string;
  @Field(() => String, { description: 'What happened here, in the language of the request' }) detail!: string;
  @Field(() => Int, { description: 'The HTTP status of the same refusal over REST' }) status!: number;
  @Field(() => [ProblemFieldDto], {
    description: 'Fields or cells that are not right; empty for refusals of another kind',
  })
  fields!: ProblemFieldDto[];
}

/** `union XResult = X | Problem`: what a mutation may answer. */
export const resultOf = <T extends object>(name: string, Dto: Type<T>) =>
  createUnionType({
    name,
    description: 'What was made or changed, or the refusal; a refusal changed nothing.',
    types: () => [Dto, ProblemDto] as const,
    resolveType: (value: object) => (value instanceof ProblemDto ? ProblemDto : Dto),
  });
