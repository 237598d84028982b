import { handshakeCookies } from '../../lib/cookies/handshake.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { ShortContent } from './short-content.tsx';

/** The cookies that a handshake makes the server set, with their values masked. */
export function HandshakeCookies({ token }: { token: Jwt }) {
  const { t } = useTools();
  return (
    <ul class="cookie-handshake">
      {handshakeCookies(token).map(({ name, value, content, maskedValue, attributes }, index) => (
        <li key={index}>
          <code>
            <ForeignText text={name} />
          </code>{' '}
          {value === '' ? t('cookieRemoved') : <ShortContent content={content} />}{' '}
          <code class="muted">
            <ForeignText text={[maskedValue, ...attributes].filter(Boolean).join('; ')} />
          </code>
        </li>
      ))}
    </ul>
  );
}
