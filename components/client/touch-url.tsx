import { useId, useState } from 'preact/hooks';
import { touchAddress } from '../../lib/client/touch.ts';
import { frontendApiUrlBuilder } from '../../lib/frontend-api/build-url.ts';
import { ActionButton } from '../controls/action-button.tsx';
import type { Acting } from '../controls/use-acting.ts';
import { useTools } from '../tools.ts';
import { readRedirectUrl } from './read-redirect-url.ts';

interface TouchUrlProps {
  /** Pattern of the page's Frontend API addresses, or null while it is not known. */
  readonly frontendApiUrl: string | null;
  /** Address of the page, the default. */
  readonly pageUrl: string | null;
  readonly acting: Acting;
}

/** `buildTouchUrl()` with its parameter as a field, and what one does with the result. */
export function TouchUrl({ frontendApiUrl, pageUrl, acting }: TouchUrlProps) {
  const { t, actions } = useTools();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useId();
  const problem = useId();
  const text = typed ?? pageUrl ?? '';
  const redirectUrl = readRedirectUrl(text);
  const touchUrl = redirectUrl && buildTouchUrl(frontendApiUrl, redirectUrl);
  const isInvalid = redirectUrl === null;
  const whyNot = (isInvalid && t('touchUrlFixField')) || (touchUrl === null && t('touchUrlUnknown')) || null;

  return (
    <div class="touch-url">
      <label for={field}>redirectUrl</label>
      <input
        id={field}
        // For what leads here.
        data-property="redirectUrl"
        class="field"
        type="text"
        inputMode="url"
        spellcheck={false}
        autocomplete="off"
        value={text}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? problem : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {typed !== null && typed !== pageUrl && (
        <button type="button" class="button" onClick={() => setTyped(null)}>
          {t('touchUrlReset')}
        </button>
      )}
      {isInvalid && (
        <p class="field-error" id={problem} role="alert">
          {t(text.trim() === '' ? 'touchUrlEmpty' : 'touchUrlInvalid')}
        </p>
      )}
      {touchUrl !== null && <code class="address">{touchUrl}</code>}
      <div class="buttons">
        <ActionButton
          title={t('touchUrlCopyHint')}
          unavailable={whyNot}
          running={false}
          onClick={() => touchUrl !== null && actions.copy(touchUrl)}
        >
          {t('touchUrlCopy')}
        </ActionButton>
        <ActionButton
          title={t('touchUrlOpenHint')}
          unavailable={acting.whyNot('openTouchUrl') ?? whyNot}
          running={acting.running?.name === 'openTouchUrl'}
          onClick={() => redirectUrl && acting.act({ name: 'openTouchUrl', redirectUrl: redirectUrl.href })}
        >
          {t('touchUrlOpen')}
        </ActionButton>
      </div>
      <p class="hint">{t('touchUrlHint')}</p>
    </div>
  );
}

function buildTouchUrl(frontendApiUrl: string | null, redirectUrl: URL): string | null {
  const buildUrl = frontendApiUrl === null ? null : frontendApiUrlBuilder(frontendApiUrl);
  return buildUrl?.(touchAddress(redirectUrl)).href ?? null;
}
