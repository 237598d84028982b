import { shortenMiddle } from '../values/shorten.ts';

/** A call to the Frontend API, such as `POST /v1/client/sessions/sess_2adaBQ…w5cLdE/touch`; whole in its title. */
export function Call({ text }: { text: string }) {
  return <code title={text}>{text.split('/').map(shortenMiddle).join('/')}</code>;
}
