import { annotationsContract } from './annotations';
import { archivesContract } from './archives';
import { articlesContract } from './articles';
import { collectionsContract } from './collections';
import { citationsContract } from './citations';
import { exportingContract } from './exporting';
import { importingContract } from './importing';
import { jobsContract } from './jobs';
import { libraryContract } from './library';
import type { AnyMethod, CallContext, InputOf, ParamsOf, ResultOf } from './method';
import { notesContract } from './notes';
import { quotationsContract } from './quotations';
import { savedSearchesContract } from './savedSearches';
import { searchContract } from './search';
import { settingsContract } from './settings';
import { shellContract } from './shell';
import { undoContract } from './undo';
import { vaultsContract } from './vaults';
import { workspaceContract } from './workspace';

/** Every call there is, by domain. */
export const contract = {
  annotations: annotationsContract,
  archives: archivesContract,
  articles: articlesContract,
  collections: collectionsContract,
  citations: citationsContract,
  exporting: exportingContract,
  importing: importingContract,
  jobs: jobsContract,
  library: libraryContract,
  notes: notesContract,
  quotations: quotationsContract,
  savedSearches: savedSearchesContract,
  search: searchContract,
  settings: settingsContract,
  shell: shellContract,
  undo: undoContract,
  vaults: vaultsContract,
  workspace: workspaceContract,
} as const;

export type Contract = typeof contract;
export type DomainName = keyof Contract;

type Arguments<Input> = keyof Input extends never ? [] : [params: Input];

/** A domain as its caller sees it. */
export type DomainClient<D> = {
  readonly [M in keyof D]: (...args: Arguments<InputOf<D[M]>>) => Promise<ResultOf<D[M]>>;
};

/** A domain as the process that answers it sees it: parameters are parsed already. */
export type DomainHandlers<D> = {
  readonly [M in keyof D]: (
    params: ParamsOf<D[M]>,
    context: CallContext,
  ) => ResultOf<D[M]> | Promise<ResultOf<D[M]>>;
};

/** The domains the Electron shell answers; the library process answers the others. */
export type ShellDomain = 'settings' | 'shell' | 'workspace';
export type LibraryDomain = Exclude<DomainName, ShellDomain>;

export type LibraryHandlers = { readonly [D in LibraryDomain]: DomainHandlers<Contract[D]> };
export type ShellHandlers = { readonly [D in ShellDomain]: DomainHandlers<Contract[D]> };

/** The method of a dotted name such as `articles.page`, or null where there is none. */
export function methodNamed(name: string): AnyMethod | null {
  const [domain, method, rest] = name.split('.');
  if (domain === undefined || method === undefined || rest !== undefined) return null;
  if (!Object.hasOwn(contract, domain)) return null;
  const methods: Readonly<Record<string, AnyMethod>> = contract[domain as DomainName];
  return Object.hasOwn(methods, method) ? (methods[method] ?? null) : null;
}
