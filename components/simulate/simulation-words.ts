import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { Simulation } from '../../lib/protocol/simulation.ts';

/** A simulation in words. */
interface SimulationWords {
  readonly name: MessageKey;
  /** What it does, and what it does not. */
  readonly does: MessageKey;
}

/** All simulations, by what they are about and in the order in which they are listed. */
export const SIMULATION_WORDS: Readonly<Record<Simulation['kind'], SimulationWords>> = {
  offline: { name: 'simulateOffline', does: 'simulateOfflineDoes' },
  slow: { name: 'simulateSlow', does: 'simulateSlowDoes' },
  unauthorized: { name: 'simulateUnauthorized', does: 'simulateUnauthorizedDoes' },
  'rate-limited': { name: 'simulateRateLimited', does: 'simulateRateLimitedDoes' },
  'server-error': { name: 'simulateServerError', does: 'simulateServerErrorDoes' },
  'expired-token': { name: 'simulateExpiredToken', does: 'simulateExpiredTokenDoes' },
  'touch-due': { name: 'simulateTouchDue', does: 'simulateTouchDueDoes' },
  'pending-session': { name: 'simulatePendingSession', does: 'simulatePendingSessionDoes' },
};
