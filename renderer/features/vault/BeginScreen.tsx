import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../lib/queries';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import { SheetForm } from './SheetForm';

type Props = { readonly keystore: boolean };

/** The first run: whether the data is protected, and the sheet that goes with it. */
export function BeginScreen({ keystore }: Props) {
  const { t } = useTranslation('vault');
  const [isProtecting, setProtecting] = useState(false);
  const plain = useCommand('vault.beginPlain');
  if (isProtecting) {
    return (
      <Page key="sheet" title={t('sheet.beginTitle')} sentence={t('sheet.beginSentence')}>
        <SheetForm purpose="begin" keystore={keystore} onBack={() => setProtecting(false)} />
      </Page>
    );
  }
  return (
    <Page key="choice" title={t('begin.title')} sentence={t('begin.sentence')}>
      <div className="vault-choices">
        <section className="vault-choice" data-best aria-labelledby="vault-protect">
          <Tag tone="green">{t('begin.recommended')}</Tag>
          <h2 id="vault-protect">{t('begin.protect.title')}</h2>
          <p>{t('begin.protect.text')}</p>
          <ul>
            <li>{t(keystore ? 'begin.protect.fact1' : 'begin.protect.fact1NoKeystore')}</li>
            <li>{t('begin.protect.fact2')}</li>
          </ul>
          <Button onClick={() => setProtecting(true)}>{t('begin.protect.button')}</Button>
        </section>
        <section className="vault-choice" aria-labelledby="vault-plain">
          <h2 id="vault-plain">{t('begin.plain.title')}</h2>
          <p>{t('begin.plain.text')}</p>
          <ul>
            <li>{t('begin.plain.fact1')}</li>
            <li>{t('begin.plain.fact2')}</li>
          </ul>
          <Button variant="default" loading={plain.busy} onClick={() => void plain.run({})}>
            {t('begin.plain.button')}
          </Button>
        </section>
      </div>
    </Page>
  );
}
