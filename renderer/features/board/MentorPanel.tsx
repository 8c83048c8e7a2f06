import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Board, BoardMentor } from '../../../shared/contract/matching';
import { WhyNotSelect } from '../../lib/WhyNotSelect';
import { KeyHint } from '../../ui/KeyHint';
import { SidePanel } from '../../ui/SidePanel';
import { Tag } from '../../ui/Tag';
import { useBoard } from './board-store';
import { canMove, standings } from './board-view';
import { useNaming } from './naming';
import { useLadder } from './use-ladder';
import { WhyNotAnswer } from './WhyNotAnswer';

type Props = {
  readonly mentor: BoardMentor;
  readonly board: Board;
  readonly locked: boolean;
};

/** Why not any other mentee, found by name. */
function WhyNotMentee({ mentor, board }: Pick<Props, 'mentor' | 'board'>) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const compared = useBoard((state) => state.compared);
  const compare = useBoard((state) => state.compare);
  const { personId: mentorId, cards } = mentor;
  const people = useMemo(() => {
    const here = new Set(cards.map(({ personId }) => personId));
    return [...standings(board)]
      .filter(([id, standing]) => !here.has(id) && canMove(standing))
      .map(([id]) => ({ id, name: naming.mentee(id) }));
  }, [board, cards, naming]);
  return (
    <section className="board-section">
      <div className="board-where">
        <h3>{t('whyNot.else')}</h3>
        <WhyNotSelect
          label={t('whyNot.mentee', { mentor: naming.mentor(mentorId) })}
          people={people}
          value={compared}
          onChoose={compare}
        />
      </div>
      {compared !== null && (
        <WhyNotAnswer
          menteeId={compared}
          mentorId={mentorId}
          heading={t('whyNot.title', { name: naming.mentee(compared) })}
        />
      )}
    </section>
  );
}

/** A mentor's places and who is in them; the whole mentor can be held back. */
export function MentorPanel({ mentor, board, locked }: Props) {
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
      {!locked && <WhyNotMentee mentor={mentor} board={board} />}
    </SidePanel>
  );
}
