import { useCallback } from 'react';
import type { NoteSource } from '../../../preload/contract/notes';
import { notes } from '../../api/notes';
import { useNotesQuestion } from './useNotesQuestion';

/** The articles a note rests on, in the order they are first linked; none until they are known. */
export function useNoteSources(id: string): readonly NoteSource[] {
  const ask = useCallback(() => notes.sources({ id }), [id]);
  return useNotesQuestion(ask) ?? [];
}
