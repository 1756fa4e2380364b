/**
 * Folders of Markdown files, such as the vaults of Obsidian, become notes: `VaultPlan` gives each note its place and a title of its
 * own, `VaultNames` finds what a link means, `rewriteVaultLinks` writes it in the grammar of the library.
 */
export { takeInVault, type VaultTargets } from './takeInVault';
export { isVault } from './isVault';
