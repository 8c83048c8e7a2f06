import { NativeSelect, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CriterionOf } from '../../../shared/criterion';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { useKitWords } from '../../ui/kit-words';

type Props = {
  readonly criterion: CriterionOf<'offers-wants'>;
  readonly onChange: (criterion: CriterionOf<'offers-wants'>) => void;
};

const PARTLY = [
  [0, 'partlyNone'],
  [250, 'partlyQuarter'],
  [500, 'partlyHalf'],
  [750, 'partlyMost'],
  [1000, 'partlyAll'],
] as const;

/** Which skills count, and what the wider one is worth. */
export function SkillFields({ criterion, onChange }: Props) {
  const { t } = useTranslation('matching');
  const words = useKitWords();
  const cohortId = useCohortId();
  const choices = useCall('people.choices', { cohortId });
  const { partly, within } = criterion;
  const isKnown = PARTLY.some(([share]) => share === partly);
  return (
    <>
      <TagsInput
        size="sm"
        label={t('criteria.fields.within')}
        description={t('criteria.fields.withinHelp')}
        data={choices.data?.skills ?? []}
        limit={40}
        maxTags={20}
        acceptValueOnBlur
        clearable
        clearButtonProps={{ 'aria-label': words.clear }}
        value={[...within]}
        onChange={(next) =>
          onChange({ ...criterion, within: next.map((each) => each.trim()).filter(Boolean) })
        }
      />
      <NativeSelect
        size="sm"
        label={t('criteria.fields.partly')}
        value={String(partly)}
        data={[
          ...PARTLY.map(([share, key]) => ({
            value: String(share),
            label: t(`criteria.fields.${key}`),
          })),
          ...(isKnown
            ? []
            : [
                {
                  value: String(partly),
                  label: t('criteria.fields.partlyOther', { share: partly }),
                },
              ]),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...criterion, partly: Number(value) })
        }
      />
      <Link href="/program/skills">{t('criteria.fields.skillList')}</Link>
    </>
  );
}
