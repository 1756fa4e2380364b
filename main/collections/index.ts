/**
 * Collections: named groups of articles that nest, an article in as many as one likes. `collections.json` holds them;
 * every edit is a change that can be undone (`changes`), made on whatever the collections are at that moment.
 */
export {
  addToCollection,
  createCollection,
  moveCollection,
  removeCollection,
  renameCollection,
  takeOutOfCollection,
} from './changes';
export { CollectionStore } from './CollectionStore';
export { collectionsFileText, parseCollections, type StoredCollection } from './StoredCollection';
