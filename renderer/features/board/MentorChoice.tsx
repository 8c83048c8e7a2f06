import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/contract/matching';
import type { PersonId } from '../../../shared/ids';
import { wordsForPrice } from '../../lib/pair-words';
import { type Question, useBoard } from './board-store';
import { type PlaceRow, standings } from './board-view';
import { useNaming } from './naming';
import { usePlaces } from './use-places';

type Props = {
  readonly question: Extract<Question, { kind: 'move' }>;
  readonly board: Board;
};

/** Where to: every mentor with the price in the system's own select, the true keyboard path. */
export function MentorChoice({ question, board }: Props) {
  const { t } = useTranslation('board');
  const naming = useNaming();
  const ask = useBoard((state) => state.ask);
  const { places } = usePlaces(question.menteeId, { most: null });
  const standing = standings(board).get(question.menteeId);
  const now = standing?.kind === 'placed' ? standing.mentor.personId : null;
  const option = ({ mentorId, price, forbidden }: PlaceRow) => {
    const name = naming.mentor(mentorId);
    const value: string = mentorId;
    if (mentorId === now) return { value, label: t('ask.optionNow', { name }), disabled: true };
    if (price !== null) {
      return { value, label: t('ask.option', { name, price: wordsForPrice(price) }) };
    }
    const [rule] = forbidden;
    const label = rule
      ? t('ask.optionRule', { name, rule: t(`ruleShort.${rule.rule}`) })
      : t('ask.optionFull', { name });
    return { value, label, disabled: true };
  };
  const chosen =
    question.to !== null && places === null
      ? [{ value: question.to as string, label: naming.mentor(question.to) }]
      : [];
  return (
    <NativeSelect
      label={t('ask.to')}
      {...(question.to === null && { 'data-autofocus': true })}
      data={[
        { value: '', label: places === null ? t('panel.wait') : t('ask.choose') },
        ...chosen,
        ...(places ?? []).map(option),
      ]}
      value={question.to ?? ''}
      onChange={({ currentTarget }) =>
        ask({ ...question, to: (currentTarget.value || null) as PersonId | null })
      }
    />
  );
}
