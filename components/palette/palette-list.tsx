import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { type Command, GROUP_NAMES } from './command.ts';
import type { ListedGroup } from './listed.ts';

interface PaletteListProps {
  /** The options are numbered after it. */
  readonly id: string;
  readonly label: string;
  readonly groups: readonly ListedGroup[];
  /** Index of the option that Enter chooses. */
  readonly current: number;
  onRun(command: Command): void;
}

/** What there is to choose, in groups. The focus stays in the field, which names the current option. */
export function PaletteList({ id, label, groups, current, onRun }: PaletteListProps) {
  const { t } = useTools();
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { commands }) => sum + commands.length, 0),
  );
  return (
    <div class="palette-list" id={id} role="listbox" aria-label={label}>
      {groups.map(({ group, commands, left }, groupIndex) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is none of a listbox' children
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div class="palette-group" id={`${id}-${group}`} role="presentation">
            {t(GROUP_NAMES[group])}
          </div>
          {commands.map((command, index) => {
            const number = (starts[groupIndex] ?? 0) + index;
            return (
              <Option
                key={command.id}
                id={`${id}-${number}`}
                command={command}
                isCurrent={number === current}
                onRun={onRun}
              />
            );
          })}
          {left > 0 && (
            <div class="palette-left" role="presentation">
              {t('paletteLeft', left)}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly command: Command;
  readonly isCurrent: boolean;
  onRun(command: Command): void;
}

function Option({ id, command, isCurrent, onRun }: OptionProps) {
  const { label, hint, unavailable } = command;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the field names the option that is reached
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
    <div
      id={id}
      class="palette-option"
      role="option"
      aria-selected={isCurrent}
      aria-disabled={unavailable !== null}
      onClick={() => onRun(command)}
    >
      <span class="palette-label">
        <ForeignText text={label} />
      </span>{' '}
      <span class="palette-hint" title={unavailable ?? hint}>
        {unavailable ?? hint}
      </span>
    </div>
  );
}
