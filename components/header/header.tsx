import type { PanelView } from '../../lib/panel/panel-view.ts';
import { documentOf, instanceOf } from '../state.ts';
import { AccountLine } from './account-line.tsx';
import { Actions } from './actions.tsx';
import { FindingsLine } from './findings-line.tsx';
import { FocusBadge } from './focus-badge.tsx';
import { FramePicker } from './frame-picker.tsx';
import { InstanceLine } from './instance-line.tsx';
import { ReadOnlyBadge } from './read-only-badge.tsx';
import { SearchButton } from './search-button.tsx';
import { SettingsButton } from './settings-button.tsx';
import { VerdictLine } from './verdict-line.tsx';

/** Two lines that say without a click: what am I looking at, who am I here, and is it healthy. */
export function Header({ view, onSearch }: { view: PanelView; onSearch: () => void }) {
  return (
    <header class="header">
      <div class="header-line">
        <InstanceLine view={view} />
        {documentOf(view.frame)?.focused === false && <FocusBadge />}
        <ReadOnlyBadge view={view} />
        <FramePicker view={view} />
        <div class="header-tools">
          <SearchButton onClick={onSearch} />
          <SettingsButton />
        </div>
      </div>
      <div class="header-line">
        <div class="account">
          <p>
            <AccountLine clerk={instanceOf(view.frame)} />
            <VerdictLine view={view} />
          </p>
          <FindingsLine view={view} />
        </div>
        <Actions view={view} />
      </div>
    </header>
  );
}
