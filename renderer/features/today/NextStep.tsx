import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DueItem } from '../../../shared/contract/app';
import { Tag } from '../../ui/Tag';
import { type DueContext, wordsForItem } from './due-words';
import { hrefOf } from './today-view';

type Props = { readonly item: DueItem; readonly context: DueContext };

/** The one step that is next on the way to the kickoff, with the page's primary action. */
export function NextStep({ item, context }: Props) {
  const { t } = useTranslation('today');
  const { title, sentence, action } = wordsForItem(t, item, context);
  return (
    <section className="today-next" aria-labelledby="today-next">
      <div>
        <Tag tone="accent">{t('next.tag')}</Tag>
        <h2 id="today-next">{title}</h2>
        <p>{sentence}</p>
      </div>
      <Button component={Link} href={hrefOf(item)}>
        {action}
      </Button>
    </section>
  );
}
