import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { GroupPlace } from '../../../shared/contract/groups';
import type { PersonId } from '../../../shared/ids';
import { formatList } from '../../lib/format';
import { priceTone, wordsForPrice } from '../../lib/pair-words';
import { KeyHint } from '../../ui/KeyHint';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useGroups } from './groups-store';
import { canMove, isHeld, placesInOrder, type Standing } from './groups-view';
import { useNaming } from './naming';
import { ClashLines } from './StepPreview';
import { actionsFor } from './use-group-keys';
import { useGroupPlaces } from './use-places';

const onlyTotal = (total: number) => ({ placed: 0, worst: 0, total });

type PlaceProps = { readonly personId: PersonId; readonly place: GroupPlace };

/** One other group: the price of going there, or what stands against it. */
function PlaceLine({ personId, place }: PlaceProps) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const ask = useGroups((state) => state.ask);
  const { name, move, others, swap, obstacle, clashes, index } = place;
  const sent = others.map(({ personId: other, to }) =>
    t(to === null ? 'panel.sendsOut' : 'panel.sends', { other: naming.of(other), group: to }),
  );
  const total = move ?? swap?.total;
  return (
    <li className="board-place">
      <button
        type="button"
        disabled={total === undefined}
        onClick={() => ask({ kind: 'place', personId, group: index, edit: null })}
      >
        <strong>{name}</strong>
        {total === undefined ? (
          <Tag>{t('panel.not')}</Tag>
        ) : (
          <span className="board-place-price" data-tone={priceTone(onlyTotal(total))}>
            {wordsForPrice(onlyTotal(total))}
          </span>
        )}
        <span className="board-place-why">
          {move !== null && (sent.length > 0 ? formatList(sent) : t('panel.moves'))}
          {move === null &&
            swap !== null &&
            t('panel.exchange', { other: naming.of(swap.otherId) })}
          {total === undefined && t(`choice.${obstacle ?? 'none'}`)}
        </span>
      </button>
      {total === undefined && clashes.length > 0 && <ClashLines clashes={clashes} />}
    </li>
  );
}

function Elsewhere({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation('groups');
  const places = useGroupPlaces(personId, true);
  return (
    <section className="board-section">
      <h3>{t('panel.elsewhere')}</h3>
      {places === null ? (
        <p className="board-lines" data-plain role="status">
          {t('preview.wait')}
        </p>
      ) : (
        <ul className="board-places">
          {placesInOrder(places).map((place) => (
            <PlaceLine key={place.index} personId={personId} place={place} />
          ))}
        </ul>
      )}
    </section>
  );
}

type Props = {
  readonly personId: PersonId;
  readonly standing: Standing;
  readonly locked: boolean;
};

/** Where somebody is, what can be decided about them, and what every other group would cost. */
export function PersonPanel({ personId, standing, locked }: Props) {
  const { t } = useTranslation('groups');
  const naming = useNaming();
  const select = useGroups((state) => state.select);
  const ask = useGroups((state) => state.ask);
  const { card } = standing;
  const isPublished = standing.kind === 'placed' && standing.group.index === null;
  const actions = actionsFor(personId, standing);
  const place =
    standing.kind === 'placed'
      ? t(standing.role === 'mentor' ? 'panel.leads' : 'panel.isIn', { group: standing.group.name })
      : t(`reason.${standing.card.reason}`);
  return (
    <SidePanel
      title={naming.of(personId)}
      {...(card.department !== null && { sentence: card.department })}
      onClose={() => select(null)}
    >
      <p className="board-lines">{place}</p>
      {isPublished && (
        <div className="board-section">
          <p className="board-lines" data-plain>
            {t('panel.published')}
          </p>
          <Link href="/matches">{t('panel.openGroups')}</Link>
        </div>
      )}
      {standing.kind === 'placed' && card.pinned && !isPublished && (
        <p className="board-lines" data-plain>
          {t('panel.pinned')}
        </p>
      )}
      {actions.length > 0 && (
        <div className="board-actions">
          {actions.map(({ name, key, question }) => (
            <Button
              key={name}
              variant="default"
              size="xs"
              disabled={locked}
              rightSection={key && <KeyHint keys={key.toUpperCase()} />}
              onClick={() => ask(question)}
            >
              {t(`do.${name}`)}
            </Button>
          ))}
        </div>
      )}
      {canMove(standing) && !isHeld(standing) && !locked && <Elsewhere personId={personId} />}
    </SidePanel>
  );
}
