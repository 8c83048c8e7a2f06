import { useTranslation } from 'react-i18next';
import type { Scenario, ScenarioResult } from '../../../shared/scenario';
import { Card } from '../../ui/Card';
import { MEASURES, ResultCell } from './ResultCell';
import { useScenarios } from './scenarios-store';
import { type Comparison, differencesOf, type Listing, resultFor } from './scenarios-view';
import { useDifferenceWords } from './use-difference-words';

type Props = {
  readonly listing: Listing;
  /** Undefined while it is being worked out, and where that was stopped. */
  readonly comparison: Comparison | undefined;
};

type Column = {
  /** Null is "as it is now". */
  readonly scenario: Scenario | null;
  readonly result: ScenarioResult | undefined;
};

const keyOf = ({ scenario }: Column): string => scenario?.id ?? 'now';

/** Measures as rows, the present settings and every scenario as columns. */
export function CompareTable({ listing, comparison }: Props) {
  const { t } = useTranslation('scenarios');
  const words = useDifferenceWords();
  const chosen = useScenarios((state) => state.selected);
  const select = useScenarios((state) => state.select);
  const { scenarios } = listing;
  const selected = scenarios.find(({ id }) => id === chosen) ?? scenarios[0];
  const present = comparison?.present;
  const columns: readonly Column[] = [
    { scenario: null, result: present },
    ...scenarios.map((scenario) => ({ scenario, result: resultFor(comparison, scenario.id) })),
  ];
  const isSelected = ({ scenario }: Column) =>
    (scenario !== null && scenario.id === selected?.id) || undefined;
  return (
    <div className="scenario-sheet">
      <Card flush>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys */}
        <section className="scenario-scroll" aria-label={t('table')} tabIndex={0}>
          <table className="scenario-table" aria-label={t('table')}>
            <thead>
              <tr>
                <th scope="col">{t('measure')}</th>
                {columns.map((column) => (
                  <th key={keyOf(column)} scope="col" data-selected={isSelected(column)}>
                    {column.scenario === null ? (
                      t('now')
                    ) : (
                      <button
                        type="button"
                        className="scenario-name"
                        aria-label={t('open', { name: column.scenario.name })}
                        aria-pressed={isSelected(column) ?? false}
                        onClick={() => column.scenario && select(column.scenario.id)}
                      >
                        {column.scenario.name}
                      </button>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{t('rows.changes')}</th>
                {columns.map((column) => (
                  <td key={keyOf(column)} data-selected={isSelected(column)}>
                    {column.scenario === null ? (
                      <span className="scenario-note">{t('nowNote')}</span>
                    ) : (
                      <Changes
                        changes={differencesOf(listing, column.scenario).map(words)}
                        none={t('cells.nothingChanged')}
                      />
                    )}
                  </td>
                ))}
              </tr>
              {MEASURES.map((measure) => (
                <tr key={measure}>
                  <th scope="row">{t(`rows.${measure}`)}</th>
                  {columns.map((column) => (
                    <td key={keyOf(column)} data-selected={isSelected(column)}>
                      <ResultCell measure={measure} result={column.result} present={present} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Card>
      <p className="scenario-note">{t('scoreNote')}</p>
    </div>
  );
}

function Changes({
  changes,
  none,
}: {
  readonly changes: readonly string[];
  readonly none: string;
}) {
  if (changes.length === 0) return <span className="scenario-note">{none}</span>;
  return (
    <ul className="scenario-changes">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
