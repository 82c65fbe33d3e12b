import { Transform } from 'class-transformer';

/** A number of a query string; anything else stays as it is, for the validator to refuse. */
export const Numeric = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );

/** A list of a query string: one value, or several under the same name. */
export const Listed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));
