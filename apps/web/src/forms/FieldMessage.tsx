import { useFormScope } from '@chengxiao/ui';

/** What is wrong with a part of a form that has no control of its own, such as a whole table. */
export function FieldMessage({ path }: { path: string }) {
  const message = useFormScope().errorOf(path);
  return message ? <p className="cx-error">{message}</p> : null;
}
