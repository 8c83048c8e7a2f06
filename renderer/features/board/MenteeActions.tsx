import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids';
import { KeyHint } from '../../ui/KeyHint';
import { type Question, useBoard } from './board-store';
import { isHeld, type Standing } from './board-view';

type Props = {
  readonly menteeId: PersonId;
  readonly standing: Standing;
  readonly locked: boolean;
};

type Action = {
  readonly name: 'move' | 'pin' | 'unpin' | 'forbid' | 'hold' | 'release' | 'swap';
  readonly hint?: 'keyMove' | 'keyPin' | 'keyForbid' | 'keyHold';
  readonly question: Question;
};

function actionsFor(menteeId: PersonId, standing: Standing): readonly Action[] {
  if (isHeld(standing)) {
    const edit = { kind: 'release', personId: menteeId } as const;
    return [{ name: 'release', hint: 'keyHold', question: { kind: 'edit', edit } }];
  }
  const move: Action = {
    name: 'move',
    hint: 'keyMove',
    question: { kind: 'move', menteeId, to: null },
  };
  const hold: Action = {
    name: 'hold',
    hint: 'keyHold',
    question: { kind: 'edit', edit: { kind: 'hold', personId: menteeId } },
  };
  if (standing.kind === 'unplaced') return [move, hold];
  const pair = { menteeId, mentorId: standing.mentor.personId };
  const pin = standing.card.pinned ? 'unpin' : 'pin';
  return [
    move,
    { name: pin, hint: 'keyPin', question: { kind: 'edit', edit: { kind: pin, ...pair } } },
    {
      name: 'forbid',
      hint: 'keyForbid',
      question: { kind: 'edit', edit: { kind: 'forbid', ...pair } },
    },
    hold,
    { name: 'swap', question: { kind: 'swap', menteeId, other: null } },
  ];
}

/** What can be decided about a mentee; each asks with its price first. */
export function MenteeActions({ menteeId, standing, locked }: Props) {
  const { t } = useTranslation('board');
  const ask = useBoard((state) => state.ask);
  return (
    <div className="board-actions">
      {actionsFor(menteeId, standing).map(({ name, hint, question }) => (
        <Button
          key={name}
          variant="default"
          size="xs"
          disabled={locked}
          rightSection={hint && <KeyHint keys={t(`do.${hint}`)} />}
          onClick={() => ask(question)}
        >
          {t(`do.${name}`)}
        </Button>
      ))}
    </div>
  );
}
