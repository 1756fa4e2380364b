import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { MenuChoice } from '../MenuButton';
import { TreeItem } from './TreeItem';
import { treeLines, type TreeLine, type TreeNode } from './TreeNode';
import './tree.css';

/** What may be dropped on the items of a tree, and what becomes of it. */
export interface TreeDrop {
  readonly takes: (event: DragEvent, id: string) => boolean;
  readonly onDrop: (event: DragEvent, id: string) => void;
}

interface Props {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  /** The item whose contents are shown, if one of these. */
  readonly chosen: string | null;
  readonly folded: ReadonlySet<string>;
  /** The item whose name is being written. */
  readonly naming: string | null;
  readonly actions: (id: string) => readonly MenuChoice[];
  readonly drop: TreeDrop;
  readonly onFold: (id: string, isFolded: boolean) => void;
  readonly onChoose: (id: string) => void;
  /** `F2` and `Delete` act as the choices `rename` and `remove`. */
  readonly onAction: (id: string, action: string) => void;
  /** Called with the new name, or null where it stays as it was. */
  readonly onNamed: (id: string, name: string | null) => void;
  readonly onDragStart?: (event: DragEvent, id: string) => void;
}

/**
 * Items within items. Arrows move and fold, Home and End go to the ends, a letter to the next item that begins with it, Enter
 * chooses; the context-menu key or Shift+F10 opens an item's menu.
 */
export function Tree(props: Props) {
  const { label, nodes, chosen, folded, naming, actions, drop, onFold, onChoose, onAction, onNamed } = props;
  const tree = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const lines = treeLines(nodes, folded);
  const has = (id: string | null): boolean => lines.some(({ node }) => node.id === id);
  const tabStop = has(focused) ? focused : has(chosen) ? chosen : (lines[0]?.node.id ?? null);
  const focus = (id: string | undefined | null): void => {
    if (id == null) return;
    setFocused(id);
    tree.current?.querySelector<HTMLElement>(`[data-tree-id="${CSS.escape(id)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent, line: TreeLine): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = answerTo(event, line, lines, folded);
    if (answer === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (answer.kind === 'focus') focus(answer.id);
    else if (answer.kind === 'fold') onFold(line.node.id, answer.isFolded);
    else if (answer.kind === 'choose') onChoose(line.node.id);
    else if (answer.kind === 'menu') setMenuOf(line.node.id);
    else if (actions(line.node.id).some(({ id }) => id === answer.action))
      onAction(line.node.id, answer.action);
  };
  return (
    <ul ref={tree} role="tree" aria-label={label} className="tree">
      {lines.map((line) => {
        const { id } = line.node;
        return (
          <TreeItem
            key={id}
            line={line}
            isChosen={id === chosen}
            isTabStop={id === tabStop}
            isFolded={folded.has(id)}
            isNaming={id === naming}
            isOver={id === over}
            isMenuOpen={id === menuOf}
            actions={actions(id)}
            isDraggable={props.onDragStart !== undefined}
            onKeyDown={(event) => {
              press(event, line);
            }}
            onFocus={() => {
              setFocused(id);
            }}
            onChoose={() => {
              onChoose(id);
            }}
            onFold={() => {
              onFold(id, !folded.has(id));
            }}
            onMenu={(isOpen) => {
              setMenuOf(isOpen ? id : null);
            }}
            onAction={(action) => {
              onAction(id, action);
            }}
            onNamed={(name) => {
              onNamed(id, name);
              focus(id);
            }}
            onDragStart={(event) => {
              props.onDragStart?.(event, id);
            }}
            onDragOver={(event) => {
              if (!drop.takes(event, id)) return;
              event.preventDefault();
              setOver(id);
            }}
            onDragLeave={() => {
              setOver((last) => (last === id ? null : last));
            }}
            onDrop={(event) => {
              setOver(null);
              if (!drop.takes(event, id)) return;
              event.preventDefault();
              event.stopPropagation();
              drop.onDrop(event, id);
            }}
          />
        );
      })}
    </ul>
  );
}

type Answer =
  | { readonly kind: 'focus'; readonly id: string | null | undefined }
  | { readonly kind: 'fold'; readonly isFolded: boolean }
  | { readonly kind: 'choose' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'action'; readonly action: string };

function answerTo(
  { key, shiftKey }: KeyboardEvent,
  { node, parent }: TreeLine,
  lines: readonly TreeLine[],
  folded: ReadonlySet<string>,
): Answer | null {
  const at = lines.findIndex((line) => line.node === node);
  const isOpen = node.children.length > 0 && !folded.has(node.id);
  switch (key) {
    case 'ArrowDown':
      return { kind: 'focus', id: lines[at + 1]?.node.id };
    case 'ArrowUp':
      return { kind: 'focus', id: lines[at - 1]?.node.id };
    case 'Home':
      return { kind: 'focus', id: lines[0]?.node.id };
    case 'End':
      return { kind: 'focus', id: lines.at(-1)?.node.id };
    case 'ArrowRight':
      if (isOpen) return { kind: 'focus', id: node.children[0]?.id };
      return node.children.length > 0 ? { kind: 'fold', isFolded: false } : null;
    case 'ArrowLeft':
      return isOpen ? { kind: 'fold', isFolded: true } : { kind: 'focus', id: parent };
    case 'Enter':
    case ' ':
      return { kind: 'choose' };
    case 'F2':
      return { kind: 'action', action: 'rename' };
    case 'Delete':
      return { kind: 'action', action: 'remove' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return shiftKey ? { kind: 'menu' } : null;
    default: {
      if (!/^\p{L}$/u.test(key)) return null;
      const after = [...lines.slice(at + 1), ...lines.slice(0, at)];
      const next = after.find((line) => line.node.label.toLowerCase().startsWith(key.toLowerCase()));
      return next === undefined ? null : { kind: 'focus', id: next.node.id };
    }
  }
}
