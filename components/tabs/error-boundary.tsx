import { Component, type ComponentChildren } from 'preact';
import { useTools } from '../tools.ts';

interface ErrorBoundaryProps {
  readonly children: ComponentChildren;
}

/** Keeps an error inside one tab and shows it there; the other tabs go on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static override getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Failure error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t, actions } = useTools();
  const details = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`;
  return (
    <div class="failure" role="alert">
      <p>{t('tabFailed')}</p>
      <pre>{details}</pre>
      <div class="buttons">
        <button type="button" class="button" onClick={() => actions.copy(details)}>
          {t('tabFailedCopy')}
        </button>
        <button type="button" class="button" onClick={onRetry}>
          {t('tabFailedRetry')}
        </button>
      </div>
    </div>
  );
}
