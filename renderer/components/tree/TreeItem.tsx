import type { DragEvent, KeyboardEvent } from 'react';
import { formatNumber } from '../../../preload/shared/formatNumber';
import { Icon } from '../Icon';
import type { MenuChoice } from '../MenuButton';
import { NameField } from '../NameField';
import { TreeItemMenu } from './TreeItemMenu';
import type { TreeLine } from './TreeNode';

interface Props {
  readonly line: TreeLine;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly isFolded: boolean;
  readonly isNaming: boolean;
  readonly isOver: boolean;
  readonly isMenuOpen: boolean;
  readonly isDraggable: boolean;
  readonly actions: readonly MenuChoice[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly onFold: () => void;
  readonly onMenu: (isOpen: boolean) => void;
  readonly onAction: (action: string) => void;
  readonly onNamed: (name: string | null) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** One line of a tree: what folds it, its name or the field to write it, its count, and its menu. */
export function TreeItem(props: Props) {
  const { line, isChosen, isFolded, isNaming, isOver, actions } = props;
  const { node, level } = line;
  const hasChildren = node.children.length > 0;
  return (
    <li
      role="treeitem"
      data-tree-id={node.id}
      aria-label={node.count === undefined ? node.label : `${node.label}, ${formatNumber(node.count)}`}
      aria-level={level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-selected={isChosen}
      aria-expanded={hasChildren ? !isFolded : undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      title={node.label}
      draggable={props.isDraggable && !isNaming}
      className={`side-item tree-item ${isChosen ? 'on' : ''} ${isOver ? 'is-drop' : ''} level-${String(Math.min(level, 6))}`}
      onKeyDown={props.onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget) props.onFocus();
      }}
      onClick={props.onChoose}
      onContextMenu={(event) => {
        event.preventDefault();
        props.onMenu(true);
      }}
      onDragStart={props.onDragStart}
      onDragOver={props.onDragOver}
      onDragLeave={props.onDragLeave}
      onDrop={props.onDrop}
    >
      {hasChildren ? (
        <span
          className="tree-fold"
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            props.onFold();
          }}
        >
          <Icon name={isFolded ? 'right' : 'down'} />
        </span>
      ) : (
        <span className="tree-fold">{node.icon !== undefined && <Icon name={node.icon} />}</span>
      )}
      {isNaming ? (
        <NameField label={`Name of ${node.label}`} value={node.label} onDone={props.onNamed} />
      ) : (
        <>
          <span className="cut grow">{node.label}</span>{' '}
          {node.count !== undefined && node.count > 0 && (
            <span className="num count">{formatNumber(node.count)}</span>
          )}
          {actions.length > 0 && (
            <TreeItemMenu
              label={`Actions for ${node.label}`}
              choices={actions}
              isOpen={props.isMenuOpen}
              onOpenChange={props.onMenu}
              onChoose={props.onAction}
            />
          )}
        </>
      )}
    </li>
  );
}
