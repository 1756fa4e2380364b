import type { BackupKind } from '../../preload/contract/library';

const form =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(daily|manual|before-restore|before-upgrade)\.jsonl\.gz$/;

/** The file name of a backup. @param made ISO 8601, UTC */
export function backupName(made: string, kind: BackupKind): string {
  return `${made.replace(/[:.]/g, '')}-${kind}.jsonl.gz`;
}

export function isBackupName(name: string): boolean {
  return form.test(name);
}

/** When a backup was made, from its name, as ISO 8601. */
export function madeOf(name: string): string {
  return name.replace(form, '$1-$2-$3T$4:$5:$6.$7Z');
}

export function kindOf(name: string): BackupKind {
  return (form.exec(name)?.[8] ?? 'daily') as BackupKind;
}
