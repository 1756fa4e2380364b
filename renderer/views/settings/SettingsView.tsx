import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from '../../components/IconButton';
import { closeSettings, showSettings } from '../../stores/settingsView';
import type { Setting, SettingsSection } from './SettingsSection';
import { settingsSections } from './settingsSections';
import './settings.css';

/** The settings, in the place of the list and the panes: pages at the left, or what a search in them finds. Every choice holds at once. */
export function SettingsView({ section }: { readonly section: string }) {
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    search.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const shown = typed.trim() === '' ? settingsSections.filter(({ id }) => id === section) : found(typed);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (typed === '') {
      closeSettings();
      return;
    }
    setTyped('');
    // What has the focus may be gone with what was found.
    search.current?.focus();
  };
  return (
    <main
      aria-label="Settings"
      id="settings"
      data-region="workspace"
      className="settings-view"
      onKeyDown={press}
    >
      <nav aria-label="Pages of the settings" className="settings-pages">
        <input
          ref={search}
          className="field"
          type="search"
          aria-label="Search the settings"
          placeholder="Search the settings"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <ul>
          {settingsSections.map(({ id, title }) => (
            <li key={id}>
              <button
                className={typed === '' && id === section ? 'settings-page on' : 'settings-page'}
                aria-current={typed === '' && id === section ? 'page' : undefined}
                onClick={() => {
                  setTyped('');
                  showSettings(id);
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-body">
        <div className="settings-close">
          <IconButton icon="close" label="Close settings" keys="Esc" onPress={closeSettings} />
        </div>
        {shown.map((page) => (
          <Page key={page.id} page={page} />
        ))}
        {shown.length === 0 && <p className="muted">No setting is called “{typed.trim()}”.</p>}
      </div>
    </main>
  );
}

/** The pages with those settings only in which every word typed is found. */
function found(typed: string): readonly SettingsSection[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const answers = ({ label, description = '', words: more = '' }: Setting, title: string): boolean => {
    const text = `${title} ${label} ${description} ${more}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return settingsSections
    .map((page) => ({ ...page, settings: page.settings.filter((setting) => answers(setting, page.title)) }))
    .filter(({ settings }) => settings.length > 0);
}

function Page({ page: { title, settings } }: { readonly page: SettingsSection }) {
  return (
    <section aria-label={title} className="settings-section">
      <h2>{title}</h2>
      {settings.map((setting) => (
        <Row key={setting.id} setting={setting} />
      ))}
    </section>
  );
}

function Row({ setting: { label, description, isWide = false, Control } }: { readonly setting: Setting }) {
  const id = useId();
  return (
    <div className={isWide ? 'setting wide' : 'setting'}>
      <div className="setting-label">
        <span id={id}>{label}</span>
        {description !== undefined && <small>{description}</small>}
      </div>
      <Control labelId={id} />
    </div>
  );
}
