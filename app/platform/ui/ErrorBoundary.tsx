import { Component, type ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { problemOf } from './problemView.ts';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** Keeps one broken screen from taking the shell with it. A new `key` gives it a new life. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { thrown: unknown }> {
  override state: { thrown: unknown } = { thrown: undefined };

  static getDerivedStateFromError(thrown: unknown): { thrown: unknown } {
    return { thrown };
  }

  override render(): ReactNode {
    if (this.state.thrown === undefined) return this.props.children;
    return <ErrorState problem={problemOf(this.state.thrown)} onRetry={() => this.setState({ thrown: undefined })} />;
  }
}
