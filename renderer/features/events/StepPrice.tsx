import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventEdit, EventPrice, EventView } from '../../../shared/contract/events';
import type { AppError } from '../../../shared/errors';
import { wordsFor } from '../../lib/error-words';
import { formatList } from '../../lib/format';
import { priceTone, sentencesForPrice } from '../../lib/pair-words';
import { type Rebooked, rebooked } from './events-view';
import { useNaming } from './use-naming';

/** People named before "show all". */
const FEW = 6;

type Props = {
  readonly view: EventView;
  readonly edit: EventEdit;
  /** Undefined until it is about this very step. */
  readonly price: EventPrice | undefined;
  readonly error: AppError | null;
};

/** The price in sentences: conversations, total, other rounds. */
function Figures({ price }: { readonly price: EventPrice }) {
  const { t } = useTranslation('events');
  const { meetings, total, ends, begins, shifted } = price;
  const isFree = meetings === 0 && total === 0 && ends.length === 0 && begins.length === 0;
  return (
    <ul className="board-lines">
      {isFree && <li>{t('price.free')}</li>}
      {meetings !== 0 && (
        <li>{t(meetings < 0 ? 'price.fewer' : 'price.more', { count: Math.abs(meetings) })}</li>
      )}
      {total !== 0 &&
        sentencesForPrice({ placed: 0, worst: 0, total }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      {total === 0 && !isFree && <li>{t('price.sameTotal')}</li>}
      {shifted > 0 && <li>{t('price.shifted', { count: shifted })}</li>}
    </ul>
  );
}

/** Everybody who meets others than before, the first few at first. */
function Others({
  view,
  edit,
  price,
}: Pick<Props, 'view' | 'edit'> & { readonly price: EventPrice }) {
  const { t } = useTranslation('events');
  const naming = useNaming(view);
  const [all, setAll] = useState(false);
  const people = rebooked(price, edit.menteeId);
  if (people.length === 0) return null;
  const sentence = ({ menteeId, ends, begins }: Rebooked): string => {
    const words = {
      mentee: naming.nameOf(menteeId),
      ended: formatList(ends.map(naming.nameOf)),
      begun: formatList(begins.map(naming.nameOf)),
    };
    if (ends.length === 0) return t('price.begins', words);
    return t(begins.length === 0 ? 'price.ends' : 'price.instead', words);
  };
  const shown = all || people.length === FEW + 1 ? people : people.slice(0, FEW);
  return (
    <>
      <h3>{t('price.who')}</h3>
      <ul className="board-lines">
        {shown.map((person) => (
          <li key={person.menteeId}>{sentence(person)}</li>
        ))}
      </ul>
      {shown.length < people.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('price.all', { count: people.length })}
        </Button>
      )}
    </>
  );
}

/** What a step costs, said as soon as it is known; or why it can't be. */
export function StepPrice({ view, edit, price, error }: Props) {
  const { t } = useTranslation('events');
  const naming = useNaming(view);
  const tone = price ? priceTone({ placed: price.meetings, worst: 0, total: price.total }) : 'even';
  return (
    <div className="board-price" role="status" data-tone={error === null ? tone : 'even'}>
      <h3>{t('price.title')}</h3>
      {error !== null && <p className="board-lines">{naming.inText(wordsFor(error))}</p>}
      {error === null && price === undefined && (
        <p className="board-lines" data-plain>
          {t('price.wait')}
        </p>
      )}
      {error === null && price !== undefined && (
        <>
          <Figures price={price} />
          <Others view={view} edit={edit} price={price} />
        </>
      )}
    </div>
  );
}
