import type { PanelView } from '../../lib/panel/panel-view.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { issuerOf } from '../../lib/tokens/issuer.ts';
import { instanceOf } from '../state.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import { useCookieInstance } from '../values/use-cookie-instance.ts';

/** Says that a token was issued by another instance than the page's. The issuer is the host in the publishable key. */
export function IssuerNote({ token, view }: { token: Jwt; view: PanelView }) {
  const instance = useCookieInstance(instanceOf(view.frame)?.instance.publishableKey ?? null);
  const host = issuerOf(token);
  if (!instance?.frontendApi || host === null || host === instance.frontendApi) return null;
  return (
    <Sentence
      of="tokenOtherIssuer"
      parts={[<ForeignText key="issuer" text={host} />, <code key="instance">{instance.frontendApi}</code>]}
    />
  );
}
