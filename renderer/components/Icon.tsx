import {
  AlignLeft,
  ArrowDownWideNarrow,
  ArrowLeft,
  ArrowRight,
  Ban,
  Check,
  ChevronDown,
  ChevronRight,
  ChevronUp,
  Clock,
  Columns2,
  Copy,
  Download,
  Ellipsis,
  Equal,
  Eye,
  FileText,
  FolderOpen,
  Hash,
  Info,
  LibraryBig,
  Link2,
  ListFilter,
  PanelRight,
  Pencil,
  Pin,
  Plus,
  RotateCw,
  Rows2,
  Search,
  SlidersHorizontal,
  SquareTerminal,
  Star,
  StickyNote,
  Target,
  Trash2,
  TriangleAlert,
  Undo2,
  X,
  type LucideIcon,
} from 'lucide-react';

const icons = {
  alert: TriangleAlert,
  article: FileText,
  back: ArrowLeft,
  blocked: Ban,
  check: Check,
  clock: Clock,
  close: X,
  columns: Columns2,
  command: SquareTerminal,
  copy: Copy,
  down: ChevronDown,
  edit: Pencil,
  equal: Equal,
  filter: ListFilter,
  folder: FolderOpen,
  forward: ArrowRight,
  import: Download,
  info: Info,
  library: LibraryBig,
  link: Link2,
  more: Ellipsis,
  note: StickyNote,
  outline: AlignLeft,
  panel: PanelRight,
  pin: Pin,
  plus: Plus,
  read: Eye,
  retry: RotateCw,
  right: ChevronRight,
  rows: Rows2,
  search: Search,
  settings: SlidersHorizontal,
  sort: ArrowDownWideNarrow,
  star: Star,
  tag: Hash,
  trash: Trash2,
  undo: Undo2,
  unread: Target,
  up: ChevronUp,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

interface Props {
  readonly name: IconName;
  readonly size?: number;
  readonly isFilled?: boolean;
}

/** One of the app's icons. It says nothing by itself: a label or a tooltip stands with it. */
export function Icon({ name, size = 16, isFilled = false }: Props) {
  const Drawn = icons[name];
  return <Drawn aria-hidden className={isFilled ? 'icon filled' : 'icon'} size={size} strokeWidth={1.5} />;
}
