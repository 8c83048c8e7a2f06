import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { BoardMentor } from '../../../shared/contract/matching';
import { KeyHint } from '../../ui/KeyHint';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useBoard } from './board-store';
import { useNaming } from './naming';
import { useLadder } from './use-ladder';

type Props = {
  readonly mentor: BoardMentor;
  readonly locked: boolean;
};

/** A mentor's places and who is in them; the whole mentor can be held back. */
export function MentorPanel({ mentor, locked }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const levelOf = useLadder();
  const select = useBoard((state) => state.select);
  const ask = useBoard((state) => state.ask);
  const { personId, level, department, places, held, cards } = mentor;
  const kind = held ? 'release' : 'hold';
  return (
    <SidePanel
      title={naming.mentor(personId)}
      tag={<Tag tone={held ? 'violet' : 'accent'}>{t(held ? 'grid.held' : 'panel.selected')}</Tag>}
      sentence={[
        levelOf(level),
        department,
        t('panel.places', { taken: cards.length, count: places }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
      onClose={() => select(null)}
    >
      <div className="board-actions">
        <Button
          variant="default"
          size="xs"
          disabled={locked}
          rightSection={<KeyHint keys={t('do.keyHold')} />}
          onClick={() => ask({ kind: 'edit', edit: { kind, personId } })}
        >
          {t(`do.${kind}`)}
        </Button>
        {!naming.hidden && (
          <Button component={Link} href={`/people/${personId}`} variant="subtle" size="xs">
            {t('panel.openPerson')}
          </Button>
        )}
      </div>
      <section className="board-section">
        <h3>{t('panel.mentorCards')}</h3>
        {cards.length === 0 && <p className="board-lines">{t('panel.mentorEmpty')}</p>}
        <ul className="board-places">
          {cards.map((card) => (
            <li key={card.personId} className="board-place">
              <button type="button" onClick={() => select({ as: 'mentee', id: card.personId })}>
                <strong>{naming.mentee(card.personId)}</strong>
                <span className="board-place-price">{card.score}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </SidePanel>
  );
}
