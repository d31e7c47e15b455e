import { availableParallelism } from 'node:os';
import sharp from 'sharp';

const ACCEPTED_LOADERS = [
  'VipsForeignLoadJpeg',
  'VipsForeignLoadPng',
  'VipsForeignLoadWebp',
  'VipsForeignLoadHeif',
  'VipsForeignLoadTiff',
  'VipsForeignLoadNsgif',
];

/** Pictures come one at a time, so each may use several cores; more than these gain nothing. */
const MOST_THREADS = 4;

/**
 * Set libvips up for the rest of this process' life. Only the loaders of the six accepted formats stay: it renders
 * SVG otherwise, whatever the file is called. Nothing is cached: every picture is looked at once.
 */
export function setUpSharp() {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ACCEPTED_LOADERS });
  sharp.cache(false);
  sharp.concurrency(Math.min(availableParallelism(), MOST_THREADS));
}
