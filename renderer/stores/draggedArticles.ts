import type { DragEvent } from 'react';

/** What drags of our own carry: the ids of articles, or the id of a collection, as JSON. */
const articlesType = 'application/x-commonplace-articles';
const collectionType = 'application/x-commonplace-collection';

export function dragArticles(event: DragEvent, ids: readonly string[], label: string): void {
  event.dataTransfer.setData(articlesType, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'copyMove';
  event.dataTransfer.setDragImage(dragLabel(label), -10, -8);
}

export function dragCollection(event: DragEvent, id: string, label: string): void {
  event.stopPropagation();
  event.dataTransfer.setData(collectionType, JSON.stringify(id));
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setDragImage(dragLabel(label), -10, -8);
}

export function dragsArticles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(articlesType);
}

export function dragsCollection(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(collectionType);
}

/** Files from outside the app. */
export function dragsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** The ids of the articles that were dropped; none where something else was. */
export function droppedArticles(event: DragEvent): readonly string[] {
  const text = event.dataTransfer.getData(articlesType);
  return text === '' ? [] : (JSON.parse(text) as string[]);
}

export function droppedCollection(event: DragEvent): string | null {
  const text = event.dataTransfer.getData(collectionType);
  return text === '' ? null : (JSON.parse(text) as string);
}

/** What follows the pointer: name and count. It must stand in the page for the moment its picture is taken. */
function dragLabel(text: string): HTMLElement {
  const label = document.createElement('div');
  label.className = 'drag-label';
  label.textContent = text;
  document.body.append(label);
  window.setTimeout(() => {
    label.remove();
  });
  return label;
}
