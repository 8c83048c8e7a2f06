import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { DecisionList } from '../../lib/DecisionList';
import { SidePanel } from '../../ui/SidePanel';
import { useEvents } from './events-store';
import { useNaming } from './use-naming';

type Props = { readonly view: EventView };

/** What was decided by hand about a rota, with reason and moment, each to be lifted. */
export function DecisionsPanel({ view }: Props) {
  const { t } = useTranslation('events');
  const ask = useEvents((state) => state.ask);
  const naming = useNaming(view);
  const { event, guests, notes, decisions } = view;
  const isOpen = event.publishedAt === null && notes.length === 0;
  const sides = new Map(guests.map(({ personId, role }) => [personId, role]));
  return (
    <SidePanel
      title={t('decisions.title')}
      sentence={t(isOpen ? 'decisions.hint' : 'decisions.hintSettled')}
    >
      <DecisionList
        decisions={decisions.map(({ menteeId, mentorId, kind, reason, decidedAt }) => {
          const areGuests = sides.get(menteeId) === 'mentee' && sides.get(mentorId) === 'mentor';
          return {
            id: menteeId + mentorId,
            what: t(`decisions.${kind}`, {
              mentee: naming.nameOf(menteeId),
              mentor: naming.nameOf(mentorId),
            }),
            lift: t('decisions.lift'),
            reason: reason && naming.inText(reason),
            decidedAt,
            onLift:
              isOpen && areGuests
                ? () => ask({ eventId: event.id, menteeId, mentorId, kind: null })
                : null,
          };
        })}
      />
    </SidePanel>
  );
}
