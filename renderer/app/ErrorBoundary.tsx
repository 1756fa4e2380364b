import { Component, type ReactNode } from 'react';
import './errorBoundary.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly message: string | null;
}

/** Shows a bug in the window for what it is, with the way out: nothing in the window is lost with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main className="crash" role="alert">
        <h1>This window ran into a fault</h1>
        <p>Your library is not affected: everything up to the last second is on disk.</p>
        <pre>{this.state.message}</pre>
        <button
          className="btn primary"
          onClick={() => {
            location.reload();
          }}
        >
          Reload the window
        </button>
      </main>
    );
  }
}
