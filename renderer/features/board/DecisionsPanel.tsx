import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import type { BoardEdit, Decision } from '../../../shared/decision';
import { DecisionList } from '../../lib/DecisionList';
import { SidePanel } from '../../ui/SidePanel';
import { useBoard } from './board-store';
import { isUnkept } from './board-view';
import { useNaming } from './naming';

type Props = {
  readonly board: Board;
  readonly locked: boolean;
};

type Lift = Exclude<BoardEdit, { kind: 'swap' }>;

/** The step that takes a decision back. */
function liftOf({ kind, menteeId, mentorId }: Decision): Lift | null {
  const personId = menteeId ?? mentorId;
  if (kind === 'hold') return personId && { kind: 'release', personId };
  if (!menteeId || !mentorId) return null;
  return { kind: kind === 'pin' ? 'unpin' : 'allow', menteeId, mentorId };
}

const LIFT_WORDS = { pin: 'liftPin', forbid: 'liftForbid', hold: 'liftHold' } as const;

/** What was decided by hand, with reason and moment, each to be lifted. */
export function DecisionsPanel({ board, locked }: Props) {
  const { decisions } = board;
  const { t } = useTranslation('board');
  const naming = useNaming();
  const ask = useBoard((state) => state.ask);
  const words = ({ kind, menteeId, mentorId }: Decision): string => {
    const mentee = menteeId ? naming.mentee(menteeId) : '';
    const mentor = mentorId ? naming.mentor(mentorId) : '';
    return kind === 'hold'
      ? t('decisions.hold', { name: mentee || mentor })
      : t(`decisions.${kind}`, { mentee, mentor });
  };
  return (
    <SidePanel
      title={t('decisions.title')}
      sentence={t(locked ? 'decisions.hintLocked' : 'decisions.hint')}
    >
      {decisions.length === 0 ? (
        <section className="board-section">
          <h3>{t('decisions.emptyTitle')}</h3>
          <p className="board-lines" data-plain>
            {t(locked ? 'decisions.emptyTextLocked' : 'decisions.emptyText')}
          </p>
        </section>
      ) : (
        <DecisionList
          decisions={decisions.map((decision) => {
            const edit = locked ? null : liftOf(decision);
            return {
              id: decision.id,
              what: words(decision),
              lift: t(`decisions.${LIFT_WORDS[decision.kind]}`),
              note: isUnkept(board, decision)
                ? t('decisions.unkept', {
                    mentee: decision.menteeId ? naming.mentee(decision.menteeId) : '',
                  })
                : null,
              reason: decision.reason && naming.inText(decision.reason),
              decidedAt: decision.decidedAt,
              onLift: edit && (() => ask({ kind: 'edit', edit })),
            };
          })}
        />
      )}
    </SidePanel>
  );
}
