import { CallError } from '../frontend-api/call-error.ts';
import { instanceType } from '../frontend-api/instance-host.ts';
import type { InspectedFrame } from './inspected-frame.ts';

/**
 * Lets development instances alone pass, as the prefix of the publishable key tells.
 * @returns that key
 * @throws {CallError} `production_instance`, also for a page that names no instance
 */
export function refuseProduction({ model }: Pick<InspectedFrame, 'model'>): string {
  const publishableKey = model.names?.publishableKey ?? null;
  if (publishableKey === null || instanceType(publishableKey) !== 'development') {
    throw new CallError('production_instance');
  }
  return publishableKey;
}
