/** Keeps a mistake in drawing a screen from taking the window down: the open plan lives outside of it. */
import { Component, type ReactNode } from 'react';
import type { Client } from '../rpc/connect.ts';
import { BugPanel } from './bug-panel.tsx';

interface BoundaryProps {
  readonly client: Client;
  /** Another value, such as another screen, is a new chance. */
  readonly chance: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken: boolean;
  readonly chance: string;
}

export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false, chance: this.props.chance };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ chance }: BoundaryProps, before: BoundaryState): Partial<BoundaryState> | null {
    return chance === before.chance ? null : { broken: false, chance };
  }

  override componentDidCatch(error: unknown): void {
    reportBug(this.props.client, error);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BugPanel onAgain={() => this.setState({ broken: false })} />;
  }
}

/** Tells the log of a bug; a log that cannot be reached is no reason for another one. */
export function reportBug(client: Client, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const bug = { message: error.message.slice(0, 4000), stack: (error.stack ?? '').slice(0, 20_000) };
  void client.shell.reportBug(bug).catch(() => {});
}
