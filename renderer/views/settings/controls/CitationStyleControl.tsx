import { CitationStyleSelect } from '../../../components/CitationStyleSelect';
import { useStore } from '../../../stores/createStore';
import { settingsStore, updateSettings } from '../../../stores/settings';

/** The style citations are written in. */
export function CitationStyleControl({ labelId }: { readonly labelId: string }) {
  const { citationStyle } = useStore(settingsStore);
  return (
    <CitationStyleSelect
      labelId={labelId}
      value={citationStyle}
      onChange={(chosen) => {
        updateSettings({ citationStyle: chosen });
      }}
    />
  );
}
