import type { ClerkInstance } from '../../lib/inspector/state.ts';
import { useTools } from '../tools.ts';
import { CopyableValue } from '../values/copyable-value.tsx';
import { Dotted } from '../values/dotted.tsx';
import { Property } from '../values/property.tsx';
import { Sentence } from '../values/sentence.tsx';
import { Setting } from './setting.tsx';

type CaptchaSettings = NonNullable<ClerkInstance['environment']>['captcha'];

/** Whether a sign-up needs a captcha, of which kind, and who need none. */
export function Captcha({
  captcha: { enabled, provider, widgetType, hasKeys, bypassedBy },
}: {
  captcha: CaptchaSettings;
}) {
  const { t } = useTools();
  const isOn = enabled === true;
  return (
    <Property name="captcha" hint={isOn && !hasKeys && t('instanceCaptchaNoKeys')}>
      <Dotted
        items={[
          <Setting key="enabled" value={enabled} />,
          isOn && provider !== null && <CopyableValue value={provider} />,
          isOn && widgetType !== null && <CopyableValue value={widgetType} />,
          isOn && bypassedBy.length > 0 && (
            <Sentence of="instanceCaptchaBypass" parts={[<code key="bypass">{bypassedBy.join(', ')}</code>]} />
          ),
        ]}
      />
    </Property>
  );
}
