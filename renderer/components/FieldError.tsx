import { Icon } from './Icon';

/** What cannot be done with what was given, beside it; nothing while `error` is null. */
export function FieldError({ error }: { readonly error: string | null }) {
  if (error === null) return null;
  return (
    <span className="field-error" role="alert">
      <Icon name="alert" size={14} /> {error}
    </span>
  );
}
