interface AssumptionSwitchProps {
  /** Clerk's name of it. */
  readonly name: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** An assumption that is true or false. */
export function AssumptionSwitch({ name, value, onChange }: AssumptionSwitchProps) {
  return (
    <label class="server-switch">
      <input
        type="checkbox"
        aria-label={name}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <code>{String(value)}</code>
    </label>
  );
}
