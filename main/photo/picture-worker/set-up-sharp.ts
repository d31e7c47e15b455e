import sharp from 'sharp';

const ACCEPTED_LOADERS = [
  'VipsForeignLoadJpeg',
  'VipsForeignLoadPng',
  'VipsForeignLoadWebp',
  'VipsForeignLoadHeif',
  'VipsForeignLoadTiff',
  'VipsForeignLoadNsgif',
];

/**
 * Leave libvips only the loaders of the six accepted formats, for the rest of this process' life. Without this it
 * renders SVG, whatever the file is called. Nothing is cached: every picture is looked at once.
 */
export function restrictLoaders() {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ACCEPTED_LOADERS });
  sharp.cache(false);
}
