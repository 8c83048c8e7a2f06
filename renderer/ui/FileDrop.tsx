import { type DragEvent, type ReactNode, useState } from 'react';
import './FileDrop.css';

type AreaProps = {
  /** Names the area: "Drop files anywhere here". */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** Takes files dropped anywhere on what it holds; beside it, always offer `ChooseFiles` as well. */
export function DropArea({ label, onFiles, children }: AreaProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  return (
    <section
      className="mb-droparea"
      aria-label={label}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
    </section>
  );
}

type DropProps = {
  /** "Drop your files here" */
  readonly title: string;
  /** Which files, and what happens to them. */
  readonly text: ReactNode;
  /** `ChooseFiles`. */
  readonly choose: ReactNode;
};

/** Shows where files go in; the `DropArea` around it takes them. */
export function FileDrop({ title, text, choose }: DropProps) {
  return (
    <div className="mb-drop">
      <strong>{title}</strong>
      <p>{text}</p>
      {choose}
    </div>
  );
}
