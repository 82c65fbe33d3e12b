import { publicationScopes, type PublicationScope } from '@chengxiao/domain';
import { useDisclosureText } from './disclosure.i18n';

export type ScopeFieldProps = {
  scope: PublicationScope;
  /** Whose publication it is. */
  division: string;
  onChange: (scope: PublicationScope) => void;
};

/** 公开范围: one of three, each with who will see it. */
export function ScopeField({ scope, division, onChange }: ScopeFieldProps) {
  const t = useDisclosureText();
  return (
    <fieldset className="disclosure-scopes" data-path="scope">
      <legend>{t('publish.scope')}</legend>
      {publicationScopes.map((each) => (
        <label key={each}>
          <input type="radio" name="scope" checked={scope === each} onChange={() => onChange(each)} />
          <span>
            <strong>{t(`scope.${each}`)}</strong>
            <span className="cx-hint">{t(`scopeText.${each}`, { division })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
