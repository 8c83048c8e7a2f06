import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Router, useLocation } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { followJobs } from '../lib/jobs';
import { makeQueryClient, refetchOnChange } from '../lib/queries';
import { useThemeChoice } from '../lib/theme-choice';
import { KitWordsProvider } from '../ui/kit-words';
import { ErrorBoundary } from './ErrorBoundary';
import { Gate } from './Gate';
import { partNames } from './part-names';
import { Screens } from './routes';
import { Shell } from './Shell';
import { listenForKeys, listenForMenu } from './shortcuts';
import { cssVariables, makeTheme } from './theme';

function Window() {
  const { t } = useTranslation('app');
  const [location] = useLocation();
  return (
    <>
      <Gate>
        <Shell>
          <ErrorBoundary place={location}>
            <Screens />
          </ErrorBoundary>
        </Shell>
      </Gate>
      <section id="layers" aria-label={t('layers')} />
    </>
  );
}

/** Everything a screen can count on: look, words, data, addresses, messages and undo. */
export function App() {
  const { t } = useTranslation('app');
  const [client] = useState(makeQueryClient);
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const choice = useThemeChoice((state) => state.choice);
  const theme = useMemo(() => makeTheme(partNames(t)), [t]);
  const words = useMemo(
    () => ({
      close: t('kit.close'),
      cancel: t('kit.cancel'),
      stop: t('kit.stop'),
      clear: t('kit.clear'),
    }),
    [t],
  );

  useEffect(() => {
    const stops = [
      refetchOnChange(client),
      followJobs(),
      listenForKeys((path) => navigate(path)),
      listenForMenu((path) => navigate(path)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={choice === 'system' ? system : choice}
    >
      <QueryClientProvider client={client}>
        <KitWordsProvider value={words}>
          <Router hook={useHashLocation}>
            <Window />
          </Router>
        </KitWordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
