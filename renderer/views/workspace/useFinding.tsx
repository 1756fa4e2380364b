import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { focusFrontPane } from '../../commands/focusRegion';
import { useStore } from '../../stores/createStore';
import { closeFind, findStore } from '../../stores/findInText';
import { placeOfStep, type Finding } from '../originals/Finding';
import { FindBar } from './FindBar';

/** What is looked for in a tab, in whatever it shows, and the bar it is typed in; null while the bar is closed. */
export function useFinding(tab: string): { readonly finding: Finding | null; readonly bar: ReactNode } {
  const find = useStore(findStore);
  const isOpen = find?.tab === tab;
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState(0);
  const [found, setFound] = useState({ count: 0, isWhole: true });
  const onFound = useCallback((count: number, isWhole: boolean) => {
    setFound((known) => (known.count === count && known.isWhole === isWhole ? known : { count, isWhole }));
  }, []);
  const finding = useMemo(
    (): Finding | null => (isOpen ? { typed, step, onFound } : null),
    [isOpen, typed, step, onFound],
  );
  if (!isOpen) return { finding, bar: null };
  const bar = (
    <FindBar
      key={find.serial}
      typed={typed}
      count={found.count}
      isCounting={!found.isWhole}
      current={placeOfStep(step, found.count) + 1}
      onType={(text) => {
        setTyped(text);
        setStep(0);
      }}
      onStep={(by) => {
        setStep((now) => now + by);
      }}
      onClose={() => {
        closeFind();
        focusFrontPane();
      }}
    />
  );
  return { finding, bar };
}
