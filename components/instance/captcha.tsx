import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { Property } from '../values/property.tsx';
import { Sentence } from '../values/sentence.tsx';
import { Setting } from './setting.tsx';

type CaptchaSettings = NonNullable<ClerkInstance['environment']>['captcha'];

/** Whether a sign-up needs a captcha, of which kind, and who need none. */
export function Captcha({ captcha }: { captcha: CaptchaSettings }) {
  const { enabled, provider, widgetType, hasKeys, bypassedBy } = captcha;
  const { t } = useTools();
  return (
    <Property name="captcha" hint={enabled === true && !hasKeys && t('instanceCaptchaNoKeys')}>
      <Setting value={enabled} />{' '}
      {enabled === true && (
        <>
          {provider !== null && <CopyableValue value={provider} />}{' '}
          {widgetType !== null && <CopyableValue value={widgetType} />}{' '}
          {bypassedBy.length > 0 && (
            <Sentence of="instanceCaptchaBypass" parts={[<code key="bypass">{bypassedBy.join(', ')}</code>]} />
          )}
        </>
      )}
    </Property>
  );
}
