import {
  AutoScroller,
  Feedback,
  PointerActivationConstraints,
  PreventSelection,
} from '@dnd-kit/dom';
import { DragDropProvider, DragOverlay, PointerSensor } from '@dnd-kit/react';
import type { ReactNode } from 'react';

/** Pixels the mouse moves before a press becomes a drag. */
const DRAG_DISTANCE = 5;
const SENSORS = [
  PointerSensor.configure({
    activationConstraints: [new PointerActivationConstraints.Distance({ value: DRAG_DISTANCE })],
  }),
];
// Without the library's own announcements and keys: `said` tells, and letters move by keyboard.
const PLUGINS = [AutoScroller, Feedback, PreventSelection];

type Props<Id extends string> = {
  /** What the card in the hand says. */
  readonly nameOf: (id: Id) => string;
  /** What is going on, for a screen reader. */
  readonly said: string;
  readonly onStart: (id: Id) => void;
  /** `target` is the droppable's id; undefined over none. */
  readonly onOver: (id: Id, target: string | undefined) => void;
  readonly onDrop: (id: Id, target: string | undefined, canceled: boolean) => void;
  /** Cards (`useDraggable`) and where they can go (`useDroppable`). */
  readonly children: ReactNode;
};

/** Dragging cards by mouse or touch. */
export function CardDrag<Id extends string>(props: Props<Id>) {
  const { nameOf, said, onStart, onOver, onDrop, children } = props;
  return (
    <DragDropProvider
      sensors={SENSORS}
      plugins={PLUGINS}
      onDragStart={({ operation: { source } }) => {
        if (source) onStart(source.id as Id);
      }}
      onDragOver={({ operation: { source, target } }) => {
        if (source) onOver(source.id as Id, target?.id as string | undefined);
      }}
      onDragEnd={({ operation: { source, target }, canceled }) => {
        if (source) onDrop(source.id as Id, target?.id as string | undefined, canceled);
      }}
    >
      {children}
      <DragOverlay className="board-overlay" dropAnimation={null}>
        {(source) => (
          <div className="board-card board-ghost">
            <span className="board-card-name">{nameOf(source.id as Id)}</span>
          </div>
        )}
      </DragOverlay>
      <p className="board-said" role="status">
        {said}
      </p>
    </DragDropProvider>
  );
}
