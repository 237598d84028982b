import { answerKey, type SeenNetwork } from './network-reader.ts';
import type { Recording } from './recording.ts';
import { placed, type Seen } from './traffic.ts';

/** A record together with what was seen of the network beside it. */
export function withNetwork(recording: Recording, network: SeenNetwork, documentStart: number | null): Recording {
  const place = <Value extends Pick<Seen, 'at'>>(seen: Value) => placed(seen, documentStart);
  const { since, documentCookies, bearers, loads, clock, answers } = network;
  const events = new Map(recording.navigations.map((navigation) => [answerKey(navigation), navigation.id]));
  return {
    ...recording,
    since: Math.max(recording.since, since),
    calls: recording.calls.map((call) => ({ ...call, mimeType: answers.get(answerKey(call))?.mimeType ?? null })),
    navigations: recording.navigations.map((navigation) => ({
      ...navigation,
      sharedCache: answers.get(answerKey(navigation))?.sharedCache ?? null,
    })),
    documentCookies: documentCookies.map((seen) => ({ ...place(seen), event: events.get(answerKey(seen)) ?? null })),
    bearers: bearers.map(place),
    loads: loads.map(place),
    clock: clock.map(place),
  };
}
