import {
  checkText,
  figureAdvice,
  isBudgetYear,
  isDecimal,
  isLocalDate,
  isMoney,
  type Finding,
  type MessageKey,
  type Params,
  withoutInvisible,
} from '@chengxiao/domain';
import {
  IsUUID,
  Matches,
  ValidateBy,
  ValidateNested,
  IsArray,
  ArrayMaxSize,
  IsIn,
  IsOptional,
  IsInt,
  Min,
  Max,
} from 'class-validator';
import { Transform, Type as TransformTo } from 'class-transformer';

/** A failed validator carries a message key and its parameters as JSON; the problem filter puts it into words. */
const encodeMessage = (key: MessageKey, params?: Params) => JSON.stringify({ key, params });

const moment = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isMoment = (text: string) =>
  moment.test(text) && isLocalDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
const isText = (value: unknown): value is string => typeof value === 'string';
const validatorOf = (name: string, test: (value: unknown) => boolean, key: MessageKey, params?: Params) =>
  ValidateBy({ name, validator: { validate: test, defaultMessage: () => encodeMessage(key, params) } });

/** A figure; where it is none, what to write instead, if the text tells. */
const figureOf = (name: string, test: (text: string) => boolean, key: MessageKey) =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => isText(value) && test(value),
      defaultMessage: (args) => encodeMessage((isText(args?.value) && figureAdvice(args.value)) || key),
    },
  });

/** Money in 元: up to 16 digits and 2 decimals, not negative. */
export const IsMoney = () => figureOf('isMoney', isMoney, 'notMoney');
/** Any other figure of a form. */
export const IsDecimalText = () => figureOf('isDecimalText', isDecimal, 'notDecimal');
/** A date that exists. */
export const IsLocalDate = () => validatorOf('isLocalDate', (value) => isText(value) && isLocalDate(value), 'notDate');
/** A moment with its time zone, for example `2026-03-01T08:00:00Z`. */
export const IsMoment = () => validatorOf('isMoment', (value) => isText(value) && isMoment(value), 'notMoment');
/** A budget year. */
export const IsBudgetYear = () =>
  validatorOf('isBudgetYear', (value) => typeof value === 'number' && isBudgetYear(value), 'notYear');
/** One of a domain list. */
export const IsChoice = (values: readonly string[]) => IsIn([...values], { message: notAmong(values) });
const notAmong = (values: readonly string[]) => encodeMessage('notChoice', { choices: values.join(', ') });
/** Identifiers in the one spelling in which they are stored: what is read for many is found by them. */
const AsStored = () => Transform(({ value }: { value: unknown }) => toStoredCase(value));
const toStoredCase = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toStoredCase);
  return isText(value) ? value.toLowerCase() : value;
};

/** An identifier of ours. */
export function IsId(): PropertyDecorator {
  return (target, property) => {
    AsStored()(target, property);
    IsUUID('all', { message: encodeMessage('notId') })(target, property);
  };
}
/** A whole number within bounds. */
export function IsCount(min: number, max: number): PropertyDecorator {
  const options = { message: encodeMessage('notCount', { min, max }) };
  return (target, property) => {
    for (const decorate of [IsInt(options), Min(min, options), Max(max, options)]) decorate(target, property);
  };
}
/** May be absent or null. */
export const Maybe = () => IsOptional();

/** Text as it is seen: what nobody sees goes before anything looks at it. */
const AsSeen = () => Transform(({ value }: { value: unknown }) => toSeen(value));
const toSeen = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toSeen);
  return isText(value) ? withoutInvisible(value) : value;
};

/** Text of at most `max` characters without control characters. */
export const IsText = (max: number, required = false): PropertyDecorator => {
  const check = (value: unknown): Finding | null =>
    isText(value) ? checkText('', value, { max, required }) : { path: '', key: 'required' };
  const validate = ValidateBy({
    name: 'isText',
    validator: {
      validate: (value: unknown) => check(value) === null,
      defaultMessage: (args) => {
        const found = check(args?.value);
        return encodeMessage(found?.key ?? 'required', found?.params);
      },
    },
  });
  return (target, property) => {
    AsSeen()(target, property);
    validate(target, property);
  };
};

/** A list of nested inputs, at most `max` of them. */
export function IsRows(row: () => new () => object, max: number): PropertyDecorator {
  return (target, property) => {
    IsArray()(target, property);
    ArrayMaxSize(max, { message: encodeMessage('notCount', { min: 0, max }) })(target, property);
    ValidateNested({ each: true })(target, property);
    TransformTo(row)(target, property as string);
  };
}

/** A list of short texts, at most `count` of at most `max` characters each. */
export function IsTextList(count: number, max: number): PropertyDecorator {
  const fits = (value: unknown): boolean => isText(value) && checkText('', value, { max, required: true }) === null;
  return (target, property) => {
    AsSeen()(target, property);
    ArrayMaxSize(count, { message: encodeMessage('notCount', { min: 0, max: count }) })(target, property);
    validatorOf('isTextList', (value) => Array.isArray(value) && value.every(fits), 'tooLong', { max })(
      target,
      property,
    );
  };
}

/** A list of identifiers, at most `max` of them; those of events are hashes in the form of a UUID. */
export function IsIdList(max: number): PropertyDecorator {
  return (target, property) => {
    AsStored()(target, property);
    IsArray()(target, property);
    ArrayMaxSize(max, { message: encodeMessage('notCount', { min: 0, max }) })(target, property);
    Matches(uuidForm, { each: true, message: encodeMessage('notId') })(target, property);
  };
}

/** Each one of a domain list, at most as many as there are. */
export function IsChoiceList(values: readonly string[]): PropertyDecorator {
  return (target, property) => {
    IsArray()(target, property);
    ArrayMaxSize(values.length, { message: notAmong(values) })(target, property);
    IsIn([...values], { each: true, message: notAmong(values) })(target, property);
  };
}
