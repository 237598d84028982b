import { handshakeCookies } from '../../lib/cookies/handshake.ts';
import type { Jwt } from '../../lib/tokens/decode-token.ts';
import { ShortContent } from '../cookies/short-content.tsx';
import { useTools } from '../tools.ts';
import { ForeignText } from '../values/foreign-text.tsx';
import { Properties, Property } from '../values/property.tsx';
import { Secret } from './secret.tsx';

/** The cookies that a handshake makes the app's server set or remove. The id names the handshake in the tab. */
export function HandshakeCookies({ id, token }: { id: string; token: Jwt }) {
  const { t } = useTools();
  const cookies = handshakeCookies(token);
  if (cookies.length === 0) return <p class="none">{t('tokenHandshakeEmpty')}</p>;
  return (
    <Properties>
      {cookies.map(({ name, value, content, maskedValue, attributes }, index) => (
        <Property
          key={index}
          name={name}
          hint={
            <code>
              <ForeignText text={attributes.join('; ')} />
            </code>
          }
        >
          {value === '' ? (
            t('tokenHandshakeRemoves')
          ) : (
            <>
              <ShortContent content={content} />{' '}
              {maskedValue === value ? null : <Secret id={`${id} ${index}`} label={name} text={value} />}
            </>
          )}
        </Property>
      ))}
    </Properties>
  );
}
