import { asFetch } from '../../lib/timeline/copy/fetch.ts';
import { copiedRequest } from '../../lib/timeline/copy/request.ts';
import { asCurl, asHttpie } from '../../lib/timeline/copy/shell.ts';
import type { CallEvent } from '../../lib/timeline/event.ts';
import { useTools } from '../tools.ts';
import { CopyButton } from '../values/copy-button.tsx';

/** Copies a call to make it again elsewhere; credentials in it are variables. */
export function CopyCall({ call }: { call: CallEvent }) {
  const { t } = useTools();
  const request = copiedRequest(call);
  return (
    <div class="buttons">
      <CopyAs label="cURL" text={asCurl(request)} />
      <CopyAs label="fetch" text={asFetch(request)} />
      <CopyAs label="HTTPie" text={asHttpie(request)} />
      {request.variables.length > 0 && <p class="hint">{t('timelineCopyHint', request.variables.join(', '))}</p>}
    </div>
  );
}

function CopyAs({ label, text }: { label: string; text: string }) {
  const { t } = useTools();
  return <CopyButton text={text}>{t('timelineCopyAs', label)}</CopyButton>;
}
