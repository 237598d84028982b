import type { FrameState } from '../../lib/inspector/state.ts';
import { documentOf, instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { EnvironmentSettings } from './environment-settings.tsx';
import { InstanceProperties } from './instance-properties.tsx';
import { LoadOptions } from './load-options.tsx';
import { OtherInstances } from './other-instances.tsx';

/** Which instance the frame uses, how it is set up, and what other ones there are signs of. */
export function Instance({ frame }: { frame: FrameState | null }) {
  const { t } = useTools();
  const document = documentOf(frame);
  const clerk = instanceOf(frame);
  if (!document || !clerk) return null;
  return (
    <>
      <section>
        <h2>{t('tabInstance')}</h2>
        <InstanceProperties clerk={clerk} />
      </section>
      <OtherInstances others={document.otherInstances} />
      <EnvironmentSettings clerk={clerk} />
      {clerk.status !== null && (
        <section>
          <h2>{t('instanceOptions')}</h2>
          <LoadOptions options={clerk.options} />
        </section>
      )}
    </>
  );
}
