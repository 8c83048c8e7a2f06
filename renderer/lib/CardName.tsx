import i18next from 'i18next';
import { called, type Face } from './namesakes';

/** The name on a card. Its mark stands below it, where no long name pushes it out of sight. */
export function CardName({ name, mark }: Face) {
  if (mark === undefined) {
    return (
      <span className="board-card-name" title={name}>
        {name}
      </span>
    );
  }
  return (
    <span className="board-card-name" data-marked title={called(name, mark)}>
      {name} <span className="board-card-mark">{i18next.t('app:mark', { mark })}</span>
    </span>
  );
}
