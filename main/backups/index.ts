/**
 * Backups of a library: one compressed file a day it is used, in `backups/`, older ones thinned out, restored from the app.
 * Imported files, their texts and pictures never change, so a backup holds what can change: the records of the articles,
 * annotations, notes, collections, saved searches and decisions, one JSON line each (see `backupLines`).
 */
export { backUpFiles } from './backUpFiles';
export { Backups } from './Backups';
export { DailyBackup } from './DailyBackup';
export { restoreBackup, type RestoreTargets } from './restoreBackup';
