import { useState } from 'react';
import type { CheckedQuotation, QuotationPart, QuotationState } from '../../../preload/contract/quotations';
import { Icon, type IconName } from '../../components/Icon';

interface Props {
  readonly quotation: CheckedQuotation;
  readonly onShow: () => void;
  readonly onSource: () => void;
}

const states: Readonly<Record<QuotationState['kind'], { readonly icon: IconName; readonly label: string }>> =
  {
    verbatim: { icon: 'check', label: 'Verbatim' },
    changed: { icon: 'alert', label: 'Changed in the note' },
    gone: { icon: 'blocked', label: 'Passage gone' },
  };

/** A quotation with how it stands to its source, and the ways to both. */
export function QuotationRow({ quotation, onShow, onSource }: Props) {
  const { quote, state, article } = quotation;
  const [isComparing, setComparing] = useState(false);
  const { icon, label } = states[state.kind];
  return (
    <li className="quotation">
      <div className="quotation-head">
        <span className={`quotation-state ${state.kind}`}>
          <Icon name={icon} size={14} /> {label}
        </span>
        <span className="cut grow">{sourceOf(quotation)}</span>
        {state.kind === 'changed' && (
          <button
            className="btn plain small"
            aria-expanded={isComparing}
            onClick={() => {
              setComparing(!isComparing);
            }}
          >
            Compare
          </button>
        )}
        <button className="btn plain small" onClick={onShow}>
          Show in note
        </button>
        {article !== null && (
          <button className="btn plain small" onClick={onSource}>
            Show source
          </button>
        )}
      </div>
      {state.kind === 'changed' && isComparing ? (
        <Comparison parts={state.parts} />
      ) : (
        <blockquote>{quote}</blockquote>
      )}
      <p className="quotation-remark">{remarkOn(quotation)}</p>
    </li>
  );
}

function sourceOf({ article, paragraph, link }: CheckedQuotation): string {
  if (article === null) return link;
  return paragraph === null ? article.title : `${article.title}, ¶ ${String(paragraph)}`;
}

function remarkOn({ state, isElsewhere, paragraph, article }: CheckedQuotation): string {
  const remarks: string[] = [];
  if (state.kind === 'gone') remarks.push(state.reason);
  if (state.kind === 'verbatim' && state.differences.length > 0)
    remarks.push(`Only ${state.differences.join(' and ')} differ.`);
  if (isElsewhere && paragraph !== null)
    remarks.push(`Found in ¶ ${String(paragraph)}, not where the link leads.`);
  if (article?.isTrashed === true) remarks.push('The article is in the trash.');
  return remarks.join(' ');
}

/** The words of both: what only the source has is struck out, what only the note has is underlined. */
function Comparison({ parts }: { readonly parts: readonly QuotationPart[] }) {
  return (
    <blockquote aria-label="Note compared with its source">
      {parts.map(({ kind, text }, at) => {
        const key = `${String(at)} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'source' ? (
          <del key={key} title="Only in the source">
            {text}
          </del>
        ) : (
          <ins key={key} title="Only in the note">
            {text}
          </ins>
        );
      })}
    </blockquote>
  );
}
