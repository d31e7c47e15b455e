import type { PageTarget } from './page-target.ts';

/** Zoom as Electron does it: the same window holds fewer, larger CSS pixels. */
export async function zoom(target: PageTarget, factor: number): Promise<void> {
  await target.send('Emulation.clearDeviceMetricsOverride');
  if (factor === 1) return;
  const { cssLayoutViewport: size } = await target.send('Page.getLayoutMetrics');
  await target.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(size.clientWidth / factor),
    height: Math.round(size.clientHeight / factor),
    deviceScaleFactor: factor,
    mobile: false,
  });
}
