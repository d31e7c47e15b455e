import { useEffect, useState } from 'react';

/** Screen pixels per CSS pixel, as they are now: zooming and moving to another screen change it. */
export function useDevicePixelRatio(): number {
  const [ratio, setRatio] = useState(window.devicePixelRatio);
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const onChange = () => {
      setRatio(window.devicePixelRatio);
    };
    query.addEventListener('change', onChange, { once: true });
    return () => {
      query.removeEventListener('change', onChange);
    };
  }, [ratio]);
  return ratio;
}
