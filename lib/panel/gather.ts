import { batch } from '@preact/signals';

/** Messages that are handed on together. */
export interface Gathering<Message> {
  add(message: Message): void;
  /** No more will come: hands on at once what waits. */
  end(): void;
}

/**
 * Hands on messages once those that have arrived by then are all there, as one change: of states that follow each other
 * faster than they are drawn, only the newest is drawn, and only from that anything is computed.
 */
export function gather<Message>(take: (message: Message) => void): Gathering<Message> {
  // Its messages come after those that wait already, and unlike timers are not put off in a page that is hidden.
  const { port1, port2 } = new MessageChannel();
  let waiting: Message[] = [];
  const flush = () => {
    const messages = waiting;
    waiting = [];
    batch(() => {
      for (const message of messages) take(message);
    });
  };
  port1.onmessage = flush;
  return {
    add(message) {
      if (waiting.push(message) === 1) port2.postMessage(null);
    },
    end() {
      flush();
      port1.close();
    },
  };
}
