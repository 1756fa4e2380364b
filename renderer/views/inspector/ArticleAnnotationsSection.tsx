import type { AnnotationRow } from '../../../preload/contract/annotations';
import { ColourKey } from '../../components/ColourKey';
import { Icon } from '../../components/Icon';
import { Passage } from '../../components/Passage';
import {
  attachToSelection,
  deleteAnnotations,
  frontSelection,
  openAnnotationStore,
  textSelectionStore,
} from '../../stores/annotating';
import { annotationsStore } from '../../stores/annotations';
import { useStore } from '../../stores/createStore';
import { openArticle } from '../../stores/workspace';
import { Section } from './Section';

/** The annotations of the article in front; orphaned ones last, each with what can be done for it. */
export function ArticleAnnotationsSection({ article }: { readonly article: string }) {
  const rows = useStore(annotationsStore).get(article) ?? [];
  return (
    <Section title="Annotations" count={rows.length}>
      {rows.length === 0 && (
        <p className="muted">
          Select some words of the text and press h, or 1 to 5 for a colour: they stand here.
        </p>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.annotation.id}>
            {row.annotation.state === 'anchored' ? <Anchored row={row} /> : <Orphaned row={row} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Anchored({ row: { annotation } }: { readonly row: AnnotationRow }) {
  const open = useStore(openAnnotationStore);
  const { article, id, start, end, quote, comment, colour } = annotation;
  return (
    <button
      className={open?.id === id && open.article === article ? 'annotation on' : 'annotation'}
      onClick={() => {
        openArticle(article, { at: { start, end } });
      }}
    >
      <ColourKey colour={colour} />
      <q>
        <Passage text={quote} />
      </q>
      {comment !== '' && (
        <small className="cut">
          <Passage text={comment} />
        </small>
      )}
    </button>
  );
}

function Orphaned({ row: { annotation } }: { readonly row: AnnotationRow }) {
  useStore(textSelectionStore);
  const canAttach = frontSelection()?.article === annotation.article;
  return (
    <div className="annotation orphaned">
      <ColourKey colour={annotation.colour} />
      <q>
        <Passage text={annotation.quote} />
      </q>
      {annotation.comment !== '' && (
        <small className="cut">
          <Passage text={annotation.comment} />
        </small>
      )}
      <p className="orphan">
        <Icon name="unlink" size={13} /> Orphaned: the text here has changed since. Nothing was moved.
      </p>
      <p className="actions">
        <button
          className="btn small"
          disabled={!canAttach}
          title={canAttach ? 'Put it on what is selected' : 'Select the passage in the text first'}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            attachToSelection(annotation);
          }}
        >
          Attach here
        </button>
        <button
          className="btn small"
          onClick={() => {
            deleteAnnotations([annotation]);
          }}
        >
          Delete
        </button>
      </p>
    </div>
  );
}
