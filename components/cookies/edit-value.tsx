import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MarkedCookie } from '../../lib/cookies/inventory.ts';
import { valueProblem } from '../../lib/cookies/value-problem.ts';
import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Action } from '../../lib/protocol/action.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useActing } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';
import { problemWords } from './problem-words.ts';
import { useSucceeded } from './use-succeeded.ts';

interface EditValueProps {
  readonly view: PanelView;
  readonly copy: MarkedCookie;
  /** Saved or given up. */
  onEnd(): void;
}

/** A field with the whole value of a cookie. What was typed stays until the browser has taken it. */
export function EditValue({ view, copy: { key, cookie }, onEnd }: EditValueProps) {
  const { t } = useTools();
  const acting = useActing(view);
  const [began] = useState(cookie.value);
  const [value, setValue] = useState(cookie.value);
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const problem = valueProblem(cookie.name, value);
  const action: Action = { name: 'editCookie', cookie: key, value };
  const unavailable =
    (problem && t('cookieFixField')) ??
    (value === cookie.value ? t('cookieSameValue') : null) ??
    acting.whyNot(action.name);
  const saving = useSucceeded(view.state?.lastResult ?? null, onEnd);

  useEffect(() => field.current?.focus(), []);

  const save = () => {
    saving.began();
    acting.act(action);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onEnd();
    }
    if (event.key !== 'Enter' || event.isComposing) return;
    // A value is one line.
    event.preventDefault();
    if (unavailable === null) save();
  };

  return (
    <div class="cookie-edit">
      <textarea
        ref={field}
        class="field"
        rows={5}
        spellcheck={false}
        autocomplete="off"
        aria-label={t('cookieValueOf', cookie.name)}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p class="field-error" id={problemId} role="alert">
          {problemWords(t, problem)}
        </p>
      )}
      {cookie.value !== began && <p class="tone-soon">{t('cookieChangedMeanwhile')}</p>}
      <div class="buttons">
        <ActionButton
          title={t('cookieSaveHint')}
          unavailable={unavailable}
          running={acting.isRunning(action)}
          onClick={save}
        >
          {t('cookieSave')}
        </ActionButton>
        <button type="button" class="button" onClick={onEnd}>
          {t('cookieCancel')}
        </button>
      </div>
    </div>
  );
}
