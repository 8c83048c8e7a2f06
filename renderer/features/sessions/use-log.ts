import { useTranslation } from 'react-i18next';
import { GroupId, MatchId, type PersonId } from '../../../shared/ids';
import { formatCount } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import { type Party, peopleOn } from './party';
import type { Entry } from './quick-entry';

/**
 * Logs a session of a match or of a group, and says so.
 *
 * @param said the sentence about it; of a group, who was there is added
 */
export function useLog(parties: readonly Party[], said: (party: Party, entry: Entry) => string) {
  const { t } = useTranslation('sessions');
  const partyOf = (id: string) => parties.find((party) => party.id === id);
  const match = useCommand('sessions.log', {
    said: (entry) => {
      const party = partyOf(entry.matchId);
      return party === undefined ? '' : said(party, entry);
    },
    undo: true,
  });
  const group = useCommand('group-sessions.log', {
    said: (entry) => {
      const party = partyOf(entry.groupId);
      return party === undefined
        ? ''
        : t('groupSaid', {
            said: said(party, entry),
            there: formatCount(entry.presentIds.length),
            count: peopleOn(party.people ?? [], entry.heldOn).length,
          });
    },
    undo: true,
  });
  return {
    busy: match.busy || group.busy,
    /** @param presentIds who of a group was there; of a match nobody asks */
    log: ({ id, people }: Party, entry: Entry, presentIds: readonly PersonId[]) =>
      people === null
        ? match.run({ matchId: MatchId.parse(id), ...entry })
        : group.run({ groupId: GroupId.parse(id), ...entry, presentIds: [...presentIds] }),
  };
}
