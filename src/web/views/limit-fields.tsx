/** Fields for days and an outlet, folded away while none is set. */

import type { View } from '../locale.js';
import type { Limits } from '../requests/limits.js';

/** Names that a field offers while one types. */
const MOST_NAMES = 100;

interface LimitFieldsProps {
  view: View;
  limits: Limits;
  /** Names to choose from. */
  outlets: readonly string[];
}

export function LimitFields({ view: { texts }, limits, outlets }: LimitFieldsProps) {
  const { from, to, outlet } = limits;
  return (
    <details class="limits" open={from !== null || to !== null || outlet !== null}>
      <summary>{texts.limits}</summary>
      <div class="fields">
        <label>
          {texts.from}
          <input type="date" name="from" value={from ?? ''} />
        </label>
        <label>
          {texts.to}
          <input type="date" name="to" value={to ?? ''} />
        </label>
        <label>
          {texts.outlet}
          <input type="text" name="outlet" value={outlet ?? ''} list="outlets" maxlength={100} />
        </label>
        <datalist id="outlets">
          {outlets.slice(0, MOST_NAMES).map((name) => (
            <option value={name} />
          ))}
        </datalist>
      </div>
    </details>
  );
}
