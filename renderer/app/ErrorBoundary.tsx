import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page';

type BrokenProps = { readonly incident: string; readonly onAgain: () => void };

function Broken({ incident, onAgain }: BrokenProps) {
  const { t } = useTranslation('app');
  return (
    <Page
      title={t('broken.title')}
      sentence={t('broken.sentence', { incident })}
      actions={<Button onClick={onAgain}>{t('broken.step')}</Button>}
    />
  );
}

type Props = {
  /** The address; going elsewhere clears what broke. */
  readonly place: string;
  readonly children: ReactNode;
};
type State = { readonly incident: string | null };

/**
 * Stands in for a page that threw. A class, because React offers nothing else for it. React
 * writes what was thrown to the console.
 */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { incident: null };

  static getDerivedStateFromError(): State {
    return { incident: crypto.randomUUID().slice(0, 8) };
  }

  override componentDidUpdate(before: Props): void {
    if (before.place !== this.props.place && this.state.incident !== null) {
      this.setState({ incident: null });
    }
  }

  override render(): ReactNode {
    const { incident } = this.state;
    if (incident === null) return this.props.children;
    return <Broken incident={incident} onAgain={() => this.setState({ incident: null })} />;
  }
}
