import { useCallback, useState } from 'react';

type SwitchName = 'coach-automatic' | 'coach-aloud';

/** A switch that keeps its place on this machine; `byDefault` holds until the person has set it. */
export function useRememberedSwitch(
  name: SwitchName,
  byDefault: boolean,
): readonly [boolean, (isOn: boolean) => void] {
  const [chosen, setChosen] = useState(() => localStorage.getItem(name));
  const choose = useCallback(
    (isOn: boolean) => {
      const value = isOn ? 'on' : 'off';
      localStorage.setItem(name, value);
      setChosen(value);
    },
    [name],
  );
  return [chosen === null ? byDefault : chosen === 'on', choose];
}
