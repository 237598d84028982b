import { answer } from './x.ts';
export default function hook(channel: string): string {
  return `${channel} ${answer(4)}`;
}
