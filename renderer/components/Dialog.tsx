import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './IconButton';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly subtitle?: string;
  /** `palette` has no visible head and stands higher. */
  readonly kind?: 'dialog' | 'palette' | 'small';
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialog over the window: focus stays in it, Escape and a press beside it close it. */
export function Dialog({ title, subtitle, kind = 'dialog', children, onClose }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={kind === 'palette' ? 'scrim high' : 'scrim'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="modal">
        <AriaDialog className={`dialog ${kind}`} aria-label={title}>
          {kind !== 'palette' && (
            <div className="dialog-head">
              <div className="grow">
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                {subtitle !== undefined && <p className="subtitle">{subtitle}</p>}
              </div>
              <IconButton icon="close" label="Close" keys="Esc" onPress={onClose} />
            </div>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
