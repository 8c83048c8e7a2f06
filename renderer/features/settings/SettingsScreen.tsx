import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { type ThemeChoice, useThemeChoice } from '../../lib/theme-choice';
import { Card } from '../../ui/Card';
import { KeyHint } from '../../ui/KeyHint';
import { Page } from '../../ui/Page';
import { BackupsCard } from './BackupsCard';
import { ProtectionCard } from './ProtectionCard';
import { RightsCard } from './RightsCard';
import { TakeOutCard } from './TakeOutCard';
import './settings.css';

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const KEYS = [
  ['keySearch', 'Ctrl K'],
  ['keySession', 'Ctrl L'],
  ['keyImport', 'Ctrl I'],
  ['keyUndo', 'Ctrl Z'],
  ['keyRedo', 'Ctrl Shift Z'],
  ['keyTab', 'Tab'],
  ['keyArrows', '↑ ↓ ← →'],
] as const;

/** How the app looks on this computer, its keys, and what it is. */
export function SettingsScreen() {
  const { t } = useTranslation('app');
  const choice = useThemeChoice((state) => state.choice);
  const choose = useThemeChoice((state) => state.choose);
  return (
    <Page title={t('settings.title')} sentence={t('settings.sentence')}>
      <div className="settings">
        <Card title={t('settings.look')}>
          <Radio.Group
            value={choice}
            onChange={(value) => choose(CHOICES.find((each) => each === value) ?? 'system')}
            aria-label={t('settings.look')}
            description={t('settings.lookHelp')}
          >
            <div className="settings-choices">
              {CHOICES.map((each) => (
                <Radio key={each} value={each} label={t(`settings.${each}`)} />
              ))}
            </div>
          </Radio.Group>
        </Card>
        <ProtectionCard />
        <Card title={t('settings.keys')}>
          <dl className="settings-keys">
            {KEYS.map(([what, keys]) => (
              <div key={what}>
                <dt>{t(`settings.${what}`)}</dt>
                <dd>
                  <KeyHint keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </Card>
        <BackupsCard />
        <TakeOutCard />
        <RightsCard />
        <Card title={t('settings.about')}>
          <p>{t('settings.aboutText')}</p>
          <p>{t('settings.version', { version })}</p>
        </Card>
      </div>
    </Page>
  );
}
