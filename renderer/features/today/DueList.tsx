import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DueItem } from '../../../shared/contract/app';
import { formatCount } from '../../lib/format';
import { useRematch } from '../../lib/use-rematch';
import { Card } from '../../ui/Card';
import { Row, RowList } from '../../ui/RowList';
import { type DueContext, LOOKS, wordsForItem } from './due-words';
import { type Entry, type Group, hrefOf, hrefOfRest, type RestKind } from './today-view';

const keyOf = ({ kind, urgency, on, personId, matchId, groupId }: DueItem): string =>
  [kind, urgency, on, personId, matchId, groupId].join('/');

type ItemProps = { readonly item: DueItem; readonly context: DueContext };

function ItemRow({ item, context }: ItemProps) {
  const { t } = useTranslation('today');
  const { title, sentence, action } = wordsForItem(t, item, context);
  const { sign, tone } = LOOKS[item.kind];
  const about = item.matchId ?? item.groupId;
  return (
    <Row
      sign={item.kind === 'gate' || item.kind === 'group-gate' ? String(context.gateDay) : sign}
      tone={tone}
      title={about === null ? title : <Link href={`/matches/${about}`}>{title}</Link>}
      sentence={sentence}
      action={
        item.kind === 'rematch' ? (
          <RematchButton label={`${action}: ${title}`}>{action}</RematchButton>
        ) : (
          <Button
            component={Link}
            href={hrefOf(item)}
            variant="default"
            size="xs"
            aria-label={`${action}: ${title}`}
          >
            {action}
          </Button>
        )
      }
    />
  );
}

/** Does at once what the row is about. */
function RematchButton({ label, children }: { readonly label: string; readonly children: string }) {
  const rematch = useRematch();
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={label}
      loading={rematch.busy}
      onClick={rematch.start}
    >
      {children}
    </Button>
  );
}

type RestProps = { readonly kind: RestKind; readonly count: number };

function RestRow({ kind, count }: RestProps) {
  const { t } = useTranslation('today');
  const title = t(`rest.${kind}`, { count, shown: formatCount(count) });
  return (
    <Row
      sign="…"
      title={title}
      action={
        <Button
          component={Link}
          href={hrefOfRest(kind)}
          variant="default"
          size="xs"
          aria-label={`${t('rest.action')}: ${title}`}
        >
          {t('rest.action')}
        </Button>
      }
    />
  );
}

type EntryProps = { readonly entry: Entry; readonly context: DueContext };

function EntryRow({ entry, context }: EntryProps) {
  return entry.type === 'item' ? (
    <ItemRow item={entry.item} context={context} />
  ) : (
    <RestRow kind={entry.kind} count={entry.count} />
  );
}

type Props = { readonly groups: readonly Group[]; readonly context: DueContext };

/** What is due, the late first, each with the button that leads to where it is done. */
export function DueList({ groups, context }: Props) {
  const { t } = useTranslation('today');
  return (
    <Card flush>
      {groups.map(({ urgency, entries, wide }) => (
        <RowList key={urgency} heading={wide ? t('group.soonWider') : t(`group.${urgency}`)}>
          {entries.map((entry) => (
            <EntryRow
              key={entry.type === 'item' ? keyOf(entry.item) : `rest/${entry.kind}`}
              entry={entry}
              context={context}
            />
          ))}
        </RowList>
      ))}
    </Card>
  );
}
