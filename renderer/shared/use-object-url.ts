import { useEffect, useState } from 'react';

/** An address for bytes that this page holds, given back when they change or the component goes. */
export function useObjectUrl(jpeg: Uint8Array | null | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!jpeg) {
      setUrl(null);
      return undefined;
    }
    const created = URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }));
    setUrl(created);
    return () => {
      URL.revokeObjectURL(created);
    };
  }, [jpeg]);
  return url;
}
