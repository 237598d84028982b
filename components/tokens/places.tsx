import type { PanelView } from '../../lib/panel/panel-view.ts';
import { labelsOf } from '../sessions/who.ts';
import { instanceOf } from '../state.ts';
import { useTools } from '../tools.ts';
import { Dotted } from '../values/dotted.tsx';
import { ForeignText } from '../values/foreign-text.tsx';
import { Sentence } from '../values/sentence.tsx';
import type { ShownToken, TokenSource } from './held-tokens.ts';

/** Every place in which the same text was found. */
export function Places({ shown, view }: { shown: ShownToken; view: PanelView }) {
  return (
    <ul>
      {shown.sources.map((source) => (
        <li key={source.key}>
          <Place source={source} view={view} />
        </li>
      ))}
    </ul>
  );
}

function Place({ source, view }: { source: TokenSource; view: PanelView }) {
  const { t } = useTools();
  switch (source.kind) {
    case 'pasted':
      return t('tokenPasted', source.number);
    case 'session': {
      const sessions = instanceOf(view.frame)?.client?.sessions ?? [];
      const label = labelsOf(sessions).get(source.sessionId) ?? source.sessionId;
      const who = <ForeignText key="who" text={label} />;
      return source.template === null ? (
        <Sentence of="tokenPlaceSession" parts={[who]} />
      ) : (
        <Sentence of="tokenPlaceTemplate" parts={[<ForeignText key="template" text={source.template} />, who]} />
      );
    }
    case 'cookie': {
      const { name, domain, path, httpOnly, partitionKey } = source.cookie;
      return (
        <Dotted
          items={[
            <Sentence key="name" of="tokenPlaceCookie" parts={[<code key="name">{name}</code>]} />,
            <code key="where">
              {domain}
              {path}
            </code>,
            httpOnly && <code key="httpOnly">HttpOnly</code>,
            partitionKey && t('tokenPartitioned'),
          ]}
        />
      );
    }
  }
}
