import { plansDraftsSettings } from './0001-plans-drafts-settings.ts';
import { versionsBlobs } from './0002-versions-blobs.ts';
import { milestonesThinningReasons } from './0003-milestones-thinning-reasons.ts';
import { agenciesLettersRegisters } from './0004-agencies-letters-registers.ts';
import { search } from './0005-search.ts';
import { sectionProgress } from './0006-section-progress.ts';
import { images } from './0007-images.ts';
import type { Migration } from './migration.ts';

/** Every migration in the order it runs; numbers go up by one. New ones are added at the end. */
export const MIGRATIONS: readonly Migration[] = [
  plansDraftsSettings,
  versionsBlobs,
  milestonesThinningReasons,
  agenciesLettersRegisters,
  search,
  sectionProgress,
  images,
];
