import type { Type } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { fields } from '@chengxiao/dto';
import { Allow, type Caller, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';

/** Whose a row is; what belongs to a division as a whole has no organisation. */
type Owned = { readonly orgPath: string | null; readonly divisionCode: string };
type Codes = { readonly departmentCode: string | null; readonly orgCode: string | null };

/** The path of an organisation is made of codes: divisions, then the department, then the unit. */
export function codesOf({ orgPath, divisionCode }: Owned): Codes {
  const below = orgPath?.split(`/${divisionCode}/`)[1]?.split('/').filter(Boolean) ?? [];
  return { departmentCode: below[0] ?? null, orgCode: below.at(-1) ?? null };
}

function codesFor(Dto: Type<object>, nullable: boolean, callers: readonly Caller[] = signedIn): Type<object> {
  @Resolver(() => Dto)
  class OrganisationCodesResolver {
    @ResolveField(() => String, { ...fields.orgCode, nullable })
    @Allow(callers)
    orgCode(@ParentRow('orgPath', 'divisionCode') row: Owned): string | null {
      return codesOf(row).orgCode;
    }

    @ResolveField(() => String, { ...fields.departmentCode, nullable })
    @Allow(callers)
    departmentCode(@ParentRow('orgPath', 'divisionCode') row: Owned): string | null {
      return codesOf(row).departmentCode;
    }
  }
  return OrganisationCodesResolver;
}

/** The codes of the organisation and department that each object of these types belongs to; nothing is read for them. */
export const organisationCodesOf = (...types: readonly Type<object>[]): Type<object>[] =>
  types.map((Dto) => codesFor(Dto, false));

/** The same of types that others read than those who do business. */
export const organisationCodesFor = (callers: readonly Caller[], ...types: readonly Type<object>[]): Type<object>[] =>
  types.map((Dto) => codesFor(Dto, false, callers));

/** The same of types whose objects may belong to no organisation. */
export const maybeOrganisationCodesOf = (...types: readonly Type<object>[]): Type<object>[] =>
  types.map((Dto) => codesFor(Dto, true));
